import type { Context } from 'hono'
import { Page, PageHead, Section } from '../../../design/index.ts'
import { answerWrong, type Visit } from '../../visit/index.ts'
import { publicPaths } from '../paths.ts'
import { holidaysIn, restDaysIn } from '../rules/days-off.ts'
import { restDaysText, texts } from '../texts.ts'
import { yearRead } from './year-read.ts'
import { ByLaw, Declared, Years } from './year-sections.tsx'

/** With these days anyone can count again how late a work is. */
export async function getPublicCalendar(c: Context<Visit>) {
  const read = await yearRead(c)
  if (!read) return answerWrong(c, texts.wrongYear)
  const { year, calendar, declared } = read
  return c.html(
    <Page
      visit={c.var}
      title={texts.publicTitle}
      description={texts.publicLead}
      path={publicPaths.page}
      here={publicPaths.page}
    >
      <PageHead title={texts.publicTitle} lead={texts.publicLead} />
      <Section title={texts.howTitle}>
        {texts.how(restDaysText(restDaysIn(calendar, year))).map((line) => (
          <p>{line}</p>
        ))}
      </Section>
      <ByLaw year={year} holidays={holidaysIn(calendar, year)} />
      <Declared year={year} days={declared} mayLift={false} />
      <Years year={year} at={publicPaths} />
    </Page>,
  )
}
