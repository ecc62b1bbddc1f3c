import type { Context } from 'hono'
import { ButtonLink, Field, FileField, Form, OfficePage, Section } from '../../../design/index.ts'
import { townClock } from '../../../kernel/calendar/index.ts'
import { loadPaths } from '../../../kernel/imports/index.ts'
import { answerWrong, personOf, type Visit } from '../../../kernel/visit/index.ts'
import { sheetOf, writeWorkbook } from '../../../lib/spreadsheet-writing.ts'
import { exportColumns } from '../export/columns.ts'
import { worksToWrite } from '../export/works-to-write.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayLoadAllWorks } from '../permissions.ts'
import { lateFirst, totalWorks } from '../store/list.ts'
import { worksAsked } from './list-filters.tsx'
import { ofTheirs } from './theirs.ts'

const { office, sheet: texts } = pageTexts

/** The one way to change many works in Excel: download, correct, load and see the difference first. */
export async function getOfficeSheet(c: Context<Visit>) {
  const { town } = c.var
  const asked = await worksOfPerson(c)
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const { works } = await totalWorks(town.db, asked.filter)
  const all = mayLoadAllWorks(c.var.person)
  const file = `${paths.officeXlsx}${asked.list.query({ pagina: undefined })}`
  return c.html(
    <OfficePage
      visit={c.var}
      title={texts.title}
      lead={texts.lead}
      here={paths.office}
      crumbs={[{ label: office.allTitle, href: paths.office }, { label: texts.title }]}
    >
      <Section title={texts.download} on="sheet">
        <p>{texts.downloadHow(works)}</p>
        <p>
          <ButtonLink href={file}>{texts.downloadFile}</ButtonLink>
        </p>
      </Section>
      <Section title={texts.correct} on="sheet">
        <p>{texts.may}</p>
        <ul>
          {texts.columns.map((column) => (
            <li>{column}</li>
          ))}
        </ul>
        <p>{all ? texts.allToo : texts.others}</p>
      </Section>
      <Section title={texts.load} on="sheet">
        <p>{texts.loadHow}</p>
        <Form action={loadPaths.start('works')} files submit={texts.review} cancel={paths.office}>
          <FileField
            name="archivos"
            label={texts.file}
            hint={texts.fileHint}
            accept=".xlsx,.csv"
            required
          />
          <Field
            name="opcion-motivo"
            kind="textarea"
            rows={2}
            label={texts.reason}
            hint={texts.reasonHint}
            optional
          />
        </Form>
        <p>
          <a href={loadPaths.list}>{texts.earlier}</a>
        </p>
      </Section>
    </OfficePage>,
  )
}

/** The same list as a sheet that loads back: nothing changes when nobody changed it. */
export async function getOfficeXlsx(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const { today } = await townClock(town.db, settings, now)
  const asked = await worksOfPerson(c)
  if (asked.wrong !== undefined) return answerWrong(c, asked.wrong)
  const works = await worksToWrite(town.db, asked.filter, asked.list)
  const bytes = writeWorkbook([sheetOf(office.allTitle, works, exportColumns)])
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="obras-${today}.xlsx"`,
  })
}

async function worksOfPerson(c: Context<Visit>) {
  const { town, settings, now } = c.var
  const clock = await townClock(town.db, settings, now)
  const asked = await worksAsked(c, { clock, orders: lateFirst })
  if (asked.wrong !== undefined) return { wrong: asked.wrong }
  return { ...asked, filter: ofTheirs(asked.filter, personOf(c)) }
}
