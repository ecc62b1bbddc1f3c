import type { Context } from 'hono'
import { Figures, Page, PageHead } from '../../../design/index.ts'
import { townClock } from '../../../kernel/calendar/index.ts'
import { findUnitById, organisationPaths } from '../../../kernel/organisation/index.ts'
import { answerMissing, type Visit } from '../../../kernel/visit/index.ts'
import { latenessOfUnits } from '../edition-standing.ts'
import { paths } from '../paths.ts'
import { worksByUnit } from '../store/units.ts'
import { dateText } from '../texts.ts'
import { unitsTexts as texts } from '../units-texts.ts'
import { WorksHere } from './works-here.tsx'

/** An area as anyone sees it: on whom it depends, what it builds, and how late it is. */
export async function getUnit(c: Context<Visit, '/areas/:id'>) {
  const { town, settings, now } = c.var
  const { db } = town
  const unit = await findUnitById(db, c.req.param('id'))
  if (!unit) return answerMissing(c)
  const { id, name, parentId, validTo } = unit
  const clock = await townClock(db, settings, now)
  const [above, works, lateness] = await Promise.all([
    parentId === null ? undefined : findUnitById(db, parentId),
    worksByUnit(db),
    latenessOfUnits(db, clock),
  ])
  return c.html(
    <Page
      visit={c.var}
      title={name}
      description={texts.description(name)}
      path={organisationPaths.publicUnit(id)}
      here={paths.units}
      crumbs={[{ label: texts.title, href: paths.units }, { label: name }]}
    >
      <PageHead
        title={name}
        lead={works.has(id) ? texts.counted : texts.noWorks}
        facts={[
          ...(above
            ? [
                {
                  label: texts.parent,
                  value: <a href={organisationPaths.publicUnit(above.id)}>{above.name}</a>,
                },
              ]
            : []),
          ...(validTo ? [{ label: texts.closed, value: dateText(validTo) }] : []),
        ]}
      />
      <UnitFigures
        id={id}
        works={works.get(id) ?? 0}
        lateness={lateness.find(({ unitId }) => unitId === id)}
      />
      <WorksHere
        {...{ db, clock, filter: { units: [id] }, asked: { unidad: id } }}
        title={texts.theirs}
        without="unit"
      />
    </Page>,
  )
}

type UnitFiguresProps = {
  readonly id: string
  readonly works: number
  readonly lateness: Awaited<ReturnType<typeof latenessOfUnits>>[number] | undefined
}

function UnitFigures({ id, works, lateness }: UnitFiguresProps) {
  if (works === 0) return null
  const { open = 0, late = 0, median } = lateness ?? {}
  const list = (more: Record<string, string>) =>
    `${paths.works}?${new URLSearchParams({ unidad: id, ...more })}`
  return (
    <Figures
      items={[
        { label: texts.works, value: texts.figure(works), href: list({}) },
        { label: texts.open, value: texts.figure(open) },
        {
          label: texts.late,
          value: texts.figure(late),
          ...(late > 0 && { href: list({ tarde: 'si' }), late: true }),
        },
        ...(median === undefined
          ? []
          : [{ label: texts.median, value: texts.figure(median), note: texts.medianHint }]),
      ]}
    />
  )
}
