import { Detail, type MoneyBar, MoneyBars, Note, Section } from '../../../design/index.ts'
import type { Figure } from '../../../kernel/story/index.ts'
import { centavos } from '../../../lib/money.ts'
import { pesosInWords } from '../../../lib/money-text.ts'
import { isClosed, rankOf, type Standing } from '../rules/stages.ts'
import { workTexts } from '../work-texts.ts'

const { money: texts } = workTexts

type MoneyProps = { readonly figures: readonly Figure[]; readonly standing: Standing }

/** Each amount against the ceiling of the place or, where nobody set one, against what was assigned. */
export function MoneySection({ figures, standing }: MoneyProps) {
  const [against, ...bars] = figures.flatMap(({ centavos, key, label, href }) =>
    centavos === undefined ? [] : [{ key, label, centavos, href }],
  )
  const others = figures.flatMap(({ label, text }) => (text ? [{ label, value: text }] : []))
  const weighty = ['contracted', 'assigned', 'ceiling'].flatMap(
    (key) => figures.find((one) => one.key === key && one.centavos !== undefined) ?? [],
  )[0]
  return (
    <Section title={texts.title} on="sheet" id="dinero">
      {against ? (
        <MoneyBars against={against} bars={[...bars, ...toCome(figures, standing)]} />
      ) : (
        <p>{texts.none}</p>
      )}
      {others.length > 0 && <Detail items={others} />}
      {weighty?.centavos !== undefined && (
        <Note whole>{texts.inWords(weighty.label, pesosInWords(centavos(weighty.centavos)))}</Note>
      )}
    </Section>
  )
}

/**
 * What no room tells is not there yet, and nothing was paid; once the work has a contract, nobody told its money. Of a
 * work that ended before, nothing more is expected.
 */
function toCome(figures: readonly Figure[], standing: Standing): MoneyBar[] {
  const told = new Set(figures.map(({ key }) => key))
  const signed = rankOf(standing.stage) >= rankOf('contracted')
  if (!signed && isClosed(standing)) return []
  return [
    ...(told.has('contracted')
      ? []
      : [{ label: texts.contracted, centavos: null, none: signed ? texts.unknown : undefined }]),
    ...(told.has('paid')
      ? []
      : [{ label: texts.paid, centavos: signed ? null : 0, none: texts.unknown }]),
  ]
}
