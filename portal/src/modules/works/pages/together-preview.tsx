import type { Context } from 'hono'
import {
  Actions,
  ButtonLink,
  DataTable,
  Empty,
  Form,
  Hidden,
  Links,
  Notice,
  Section,
  Stack,
} from '../../../design/index.ts'
import { unitNames } from '../../../kernel/organisation/index.ts'
import { newKey, type Typed, type Visit } from '../../../kernel/visit/index.ts'
import { explainFacts, explainSchedule, explainStep } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import type { Done, HinderedWork, Hindrance, PlannedWork, Together } from '../rules/together.ts'
import type { Work } from '../rules/work.ts'
import { dateText, standingName } from '../texts.ts'
import { togetherTexts as say } from '../together-texts.ts'
import { type ActWord, togetherActs } from './together-asked.ts'

type PreviewProps = {
  readonly c: Context<Visit>
  readonly word: ActWord
  readonly plan: Together
  readonly typed: Typed
  readonly seen: string
}

/** Each work before and after, what cannot be done and why, and the one button. */
export async function TogetherPreview({ c, word, plan, typed, seen }: PreviewProps) {
  const { planned, hindered } = plan
  const units = await unitNames(
    c.var.town.db,
    planned.flatMap(({ work, done }) =>
      done.of === 'facts' ? [work.facts.unitId ?? [], done.fact.facts.unitId ?? []].flat() : [],
    ),
  )
  const unit = (id: string | null) => units.get(id ?? '') ?? pageTexts.fields.nobody
  return (
    <>
      {planned.length === 0 ? (
        <Empty title={say.allHindered} action={{ label: say.noneBack, href: paths.office }} />
      ) : (
        <Section title={say.planned}>
          <DataTable
            caption={say.plannedCaption}
            quiet
            rows={planned}
            columns={[
              {
                key: 'work',
                label: say.work,
                main: true,
                cell: ({ work }) => <Name work={work} />,
              },
              {
                key: 'before',
                label: say.before,
                cell: (row: PlannedWork) => wordsOf(row, unit)[0],
              },
              {
                key: 'after',
                label: say.after,
                cell: (row: PlannedWork) => <b>{wordsOf(row, unit)[1]}</b>,
              },
            ]}
          />
          <Form
            action={paths.together}
            once={newKey()}
            submit={say.submit[togetherActs[word]](planned.length)}
            cancel={paths.office}
          >
            <Hidden name="que" value={word} />
            <Hidden name="huella" value={seen} />
            {[...planned, ...hindered].map(({ work }) => (
              <Hidden name="obra" value={work.folio} />
            ))}
            {Object.entries(typed).map(([name, value]) => (
              <Hidden name={name} value={String(value)} />
            ))}
          </Form>
        </Section>
      )}
      {hindered.length > 0 && <Hindered rows={hindered} />}
    </>
  )
}

const Hindered = ({ rows }: { rows: readonly HinderedWork[] }) => (
  <Section title={say.hindered}>
    <p>{say.hinderedLead}</p>
    {[...Map.groupBy(rows, ({ why }) => whyNot(why))].map(([why, held]) => (
      <Stack>
        <h3>{why}</h3>
        <Links
          items={held.map(({ work: { folio, facts } }) => ({
            ...{ label: facts.title, href: paths.officeWork(folio), note: folio },
          }))}
        />
      </Stack>
    ))}
  </Section>
)

type DoneProps = {
  readonly c: Context<Visit>
  readonly word: ActWord
  readonly works: readonly Work[]
}

/** What was done, and its way back. */
export function TogetherDone({ word, works }: DoneProps) {
  const act = togetherActs[word]
  const query = new URLSearchParams({ que: 'regreso' })
  for (const { folio } of works) query.append('obra', folio)
  return (
    <>
      <Notice tone="success" live>
        {say.done[act](works.length)}
      </Notice>
      <DataTable
        caption={say.work}
        quiet
        rows={works}
        columns={[
          { key: 'work', label: say.work, main: true, cell: (work) => <Name work={work} /> },
          { key: 'status', label: pageTexts.fields.status, cell: (work) => standingName(work) },
        ]}
      />
      <Actions>
        {act === 'forward' ? (
          <ButtonLink href={`${paths.together}?${query}`}>{say.undo}</ButtonLink>
        ) : (
          <p>{say.undoOne}</p>
        )}
        <a href={paths.office}>{say.list}</a>
      </Actions>
    </>
  )
}

const Name = ({ work: { folio, facts } }: { work: Work }) => (
  <>
    <a href={paths.officeWork(folio)}>{facts.title}</a>
    <small>{folio}</small>
  </>
)

function wordsOf(
  { work, done }: { work: Work; done: Done },
  unit: (id: string | null) => string,
): readonly [before: string, after: string] {
  switch (done.of) {
    case 'step':
      return [standingName(done.fact.from), standingName(done.fact.to)]
    case 'schedule': {
      const [first] = done.fact.promises
      const before = first?.before
      return [before ? dateText(before) : say.nothing, first ? dateText(first.on) : say.nothing]
    }
    case 'facts':
      return [unit(work.facts.unitId), unit(done.fact.facts.unitId)]
  }
}

function whyNot(why: Hindrance): string {
  switch (why.of) {
    case 'step':
      return explainStep(why.refusal).sentence
    case 'schedule':
      return explainSchedule(why.refusal).sentence
    case 'facts':
      return why.refusal.because === 'nothing-changes'
        ? say.already
        : explainFacts(why.refusal).sentence
    case 'person':
      return say.notTheirs
  }
}
