import { type Column, DataTable, Section } from '../../design/index.ts'
import { organisationPaths } from '../../kernel/organisation/index.ts'
import { paths, type UnitLateness } from '../../modules/works/index.ts'
import type { Home } from '../home/read.ts'
import { texts } from './texts.ts'

const MOST_UNITS = 8

/** How late each unit is, in working days; every number opens to its works. */
export function LateUnits({ home: { units } }: { home: Home }) {
  if (units.length === 0) return null
  const late = units.some((unit) => unit.late > 0)
  return (
    <Section title={texts.late} link={{ label: texts.units, href: paths.units }}>
      <p>{late ? texts.lateLead : texts.nobodyLate}</p>
      <DataTable caption={texts.late} quiet columns={columns} rows={units.slice(0, MOST_UNITS)} />
    </Section>
  )
}

const worksOf = (unitId: string, more: Record<string, string> = {}) =>
  `${paths.works}?${new URLSearchParams({ unidad: unitId, ...more })}`

const columns: readonly Column<UnitLateness>[] = [
  {
    ...{ key: 'unit', label: texts.unit, main: true },
    cell: ({ unitId, unitName }) => <a href={organisationPaths.publicUnit(unitId)}>{unitName}</a>,
  },
  { key: 'open', label: texts.open, kind: 'number', cell: ({ open }) => figure(open) },
  {
    ...{ key: 'in-time', label: texts.inTime, kind: 'number' },
    cell: ({ open, late }) => figure(open - late),
  },
  {
    ...{ key: 'late', label: texts.lateWorks, kind: 'number' },
    cell: ({ unitId, unitName, late }) =>
      late === 0 ? (
        0
      ) : (
        <a
          href={worksOf(unitId, { tarde: 'si' })}
          aria-label={`${texts.lateWorks}: ${figure(late)}, ${unitName}`}
        >
          {figure(late)}
        </a>
      ),
  },
  {
    ...{ key: 'median', label: texts.median, kind: 'number' },
    cell: ({ median }) => (median === undefined ? texts.none : figure(median)),
  },
]

const figure = (count: number) => count.toLocaleString('es-MX')
