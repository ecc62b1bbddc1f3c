import type { Context } from 'hono'
import {
  type Column,
  Empty,
  Field,
  Filters,
  MoreFilters,
  Select,
  Status,
} from '../../../design/index.ts'
import { unitsInForce } from '../../../kernel/organisation/index.ts'
import type { Visit } from '../../../kernel/visit/index.ts'
import { centavos, type Money, MXN } from '../../../lib/money.ts'
import { editionsOf, placeChoices } from '../../works/index.ts'
import { othersOf } from '../rules/amounts.ts'
import { type ListedProcess, yearsOfProcesses } from '../store/list.ts'
import { dayText, editionTexts, methodNames, stageNames } from '../texts.ts'
import { methodSlugs, moneySlugs, type ProcessList, stageSlugs } from './list-query.ts'
import { missingAt } from './missing.ts'
import { stageStatus } from './stage-status.ts'
import { listTexts as texts } from './texts.ts'
import { Amounts } from './value.tsx'

type FilterProps = {
  readonly c: Context<Visit>
  readonly list: ProcessList
  readonly here: string
  /** Only where contracts of several units are seen. */
  readonly units: boolean
}

export async function ProcessFilters({ c, list, here, units }: FilterProps) {
  const { db } = c.var.town
  const { q, empresa, lugar, etapa, metodo, unidad, anio, edicion, dinero } = list.filters
  const years = await yearsOfProcesses(db)
  const editions = await editionsOf(db)
  const filtered = Object.values(list.filters).some((value) => value !== undefined)
  return (
    <Filters state={list} clear={filtered ? here : undefined}>
      <Field name="q" kind="search" label={texts.search} value={q} />
      <Field name="empresa" kind="search" label={texts.suppliers} value={empresa} />
      <Select
        name="lugar"
        label={texts.place}
        none={texts.allPlaces}
        value={lugar}
        options={await placeChoices(db, lugar)}
      />
      <Select
        name="etapa"
        label={texts.stage}
        none={texts.all}
        value={etapa}
        options={[...stageSlugs].map(([value, stage]) => ({ value, label: stageNames[stage] }))}
      />
      <MoreFilters open={[metodo, unidad, anio, edicion, dinero].some(Boolean)}>
        <Select
          name="dinero"
          label={texts.money}
          none={texts.anyMoney}
          value={dinero}
          options={[...moneySlugs].map(([value, code]) => ({ value, label: texts.moneys[code] }))}
        />
        <Select
          name="metodo"
          label={texts.method}
          none={texts.all}
          value={metodo}
          options={[...methodSlugs].map(([value, code]) => ({
            value,
            label: methodNames[code] ?? code,
          }))}
        />
        {units && (
          <Select
            name="unidad"
            label={texts.unit}
            none={texts.all}
            value={unidad}
            options={(await unitsInForce(db)).map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Select
          name="anio"
          label={texts.year}
          none={texts.allYears}
          value={anio}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        {(editions.length > 1 || edicion) && (
          <Select
            name="edicion"
            label={editionTexts.label}
            none={editionTexts.all}
            value={edicion}
            options={editions.map((edition) => ({
              value: String(edition),
              label: String(edition),
            }))}
          />
        )}
      </MoreFilters>
    </Filters>
  )
}

/** A list that is empty because of its filters, or because nothing was published yet. */
export const NoProcesses = ({ list, here }: { list: ProcessList; here: string }) =>
  Object.values(list.filters).some((value) => value !== undefined) ? (
    <Empty title={texts.empty} action={{ label: texts.all, href: here }}>
      {texts.emptyHint}
    </Empty>
  ) : (
    <Empty title={texts.none}>{texts.noneHint}</Empty>
  )

export const processColumns = (
  addressOf: (ocid: string) => string,
): readonly Column<ListedProcess>[] => [
  {
    key: 'process',
    label: texts.process,
    order: 'titulo',
    main: true,
    cell: ({ ocid, title }) => <a href={addressOf(ocid)}>{title}</a>,
  },
  {
    key: 'stage',
    kind: 'state',
    label: texts.stage,
    cell: ({ stage }) => <Status {...stageStatus(stage)} />,
  },
  {
    key: 'suppliers',
    label: texts.suppliers,
    cell: ({ suppliers, stage }) => suppliers.join('; ') || missingAt(stage),
  },
  {
    key: 'contracted',
    label: texts.contracted,
    kind: 'number',
    order: 'contratado',
    cell: (row) => amount(row, 'contracted'),
  },
  { key: 'paid', label: texts.paid, kind: 'number', cell: (row) => amount(row, 'paid') },
  {
    key: 'signed',
    label: texts.signed,
    kind: 'date',
    order: 'firma',
    cell: ({ signedOn, stage }) => (signedOn ? dayText(signedOn) : missingAt(stage)),
  },
]

function amount(row: ListedProcess, figure: 'contracted' | 'paid') {
  const sums = sumsOf(row, figure)
  return sums.length === 0 ? missingAt(row.stage) : <Amounts of={sums} />
}

/** Pesos, and what is said in other currencies beside them. */
export function sumsOf(
  row: Pick<ListedProcess, 'contracted' | 'paid' | 'otherMoney'>,
  figure: 'contracted' | 'paid',
): Money[] {
  const pesos = row[figure]
  return [
    ...(pesos === null ? [] : [{ amount: centavos(pesos), currency: MXN }]),
    ...othersOf(row.otherMoney, figure),
  ]
}
