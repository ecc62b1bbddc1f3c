import type { Context } from 'hono'
import { ButtonLink, OfficePage } from '../../../design/index.ts'
import type { Person } from '../../../kernel/identity/index.ts'
import { personOf, type Visit } from '../../../kernel/visit/index.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayActTogether, mayDecideWorks, mayFollowAll, mayLoadWorks } from '../permissions.ts'
import { lateFirst } from '../store/list.ts'
import { togetherTexts } from '../together-texts.ts'
import { ofTheirs } from './theirs.ts'
import { actWords, togetherActs } from './together-asked.ts'
import { WorksList, worksSeen } from './works-seen.tsx'

const { office: texts } = pageTexts

/** The works of the person's units, what is late first; who follows all of them sees all. */
export async function getOfficeWorks(c: Context<Visit>) {
  const person = personOf(c)
  const seen = await worksSeen(c, lateFirst, (filter) => ofTheirs(filter, person))
  if (seen instanceof Response) return seen
  const all = mayFollowAll(person)
  const asSeen = seen.list.query({ pagina: undefined })
  return c.html(
    <OfficePage
      visit={c.var}
      title={all ? texts.allTitle : texts.title}
      lead={all ? texts.allLead : texts.lead}
      here={paths.office}
      actions={
        <>
          {mayLoadWorks(person) && (
            <ButtonLink href={`${paths.sheet}${asSeen}`}>{pageTexts.sheet.title}</ButtonLink>
          )}
          {mayDecideWorks(person) && <ButtonLink href={paths.newWork}>{texts.add}</ButtonLink>}
        </>
      }
    >
      <WorksList
        {...{ c, seen, here: paths.office, href: paths.officeWork, units: all }}
        caption={texts.caption}
        acts={actsFor(person)}
        none={all ? [texts.noneAtAll, texts.noneAtAllTodo] : [texts.none, texts.noneTodo]}
        downloads={[{ label: 'XLSX', href: `${paths.officeXlsx}${asSeen}` }]}
      />
    </OfficePage>,
  )
}

/** What the person may do to many at once; only the participation office says whose they are. */
function actsFor(person: Person) {
  if (!mayActTogether(person)) return []
  return actWords.flatMap((word) =>
    word === 'area' && !mayDecideWorks(person)
      ? []
      : [{ value: word, label: togetherTexts.acts[togetherActs[word]] }],
  )
}
