import { Card, Cards, Section } from '../../design/index.ts'
import { paths as workPaths } from '../../modules/works/index.ts'
import { paths as helpPaths } from '../help/paths.ts'
import { texts } from './texts.ts'

/** Where an editor, a programmer and a neighbour go on from here. */
export const MoreToKnow = () => (
  <Section title={texts.more}>
    <Cards>
      {ways.map(([[title, detail], href]) => (
        <Card title={title} href={href} detail={detail} />
      ))}
    </Cards>
  </Section>
)

const ways = [
  [texts.moreFigures, workPaths.figures],
  [texts.moreData, '/datos'],
  [texts.moreHelp, helpPaths.help],
] as const
