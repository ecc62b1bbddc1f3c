import { Empty, PageHead } from '../../design/index.ts'
import { identityPaths } from '../../kernel/identity/index.ts'
import type { Visit } from '../../kernel/visit/index.ts'
import { MoreToKnow } from './home-more.tsx'
import { texts } from './texts.ts'

/** A town before its first work: why there is nothing and, for who works there, what to do first. */
export const EmptyTown = ({ visit }: { visit: Visit['Variables'] }) => (
  <>
    <PageHead title={texts.title} lead={texts.soon} />
    {visit.person ? (
      <>
        <Empty title={texts.empty.title}>{texts.empty.staff}</Empty>
        <ol>
          {stepsFor(visit).map(([label, href]) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ol>
      </>
    ) : (
      <Empty
        title={texts.empty.title}
        action={{ label: texts.empty.enter, href: identityPaths.signIn }}
      >
        {texts.empty.visitor}
      </Empty>
    )}
    <MoreToKnow />
  </>
)

/** Only what this person may open. */
const stepsFor = ({ house, person }: Visit['Variables']) =>
  texts.empty.steps.filter(([, href]) =>
    house.navigation.some((item) => item.href === href && (item.mayOpen?.(person) ?? true)),
  )
