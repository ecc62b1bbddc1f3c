import type { Child, PropsWithChildren } from 'hono/jsx'
import { type ListState, listHref } from './list-state.ts'
import { texts } from './texts.ts'

export type Column<Row> = {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => Child
  /**
   * Numbers and money stand at the right, with tabular figures; a date stays on one line; a state stands under the
   * name where a row is a card; what is long may hold a word that no line holds, as an address.
   */
  readonly kind?: 'text' | 'number' | 'date' | 'state' | 'long' | undefined
  /** The name in `?orden=`; a column without it cannot be sorted. */
  readonly order?: string | undefined
  /** Names the row: its header, and the title of its card on a phone. */
  readonly main?: boolean | undefined
}

export type DataTableProps<Row> = {
  readonly caption: string
  /** The caption is read aloud only, where a title above already says it. */
  readonly quiet?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly sort?: ListState | undefined
  readonly late?: ((row: Row) => boolean) | undefined
  /** A first column to choose rows for an act on many; the table stands inside the form. */
  readonly choose?:
    | {
        readonly name: string
        readonly value: (row: Row) => string
        /** «Dictamen técnico: Rampa en la clínica» */
        readonly label: (row: Row) => string
        readonly chosen?: ((row: Row) => boolean) | undefined
      }
    | undefined
  /** The sums at the foot, by the key of the column. */
  readonly foot?: Readonly<Record<string, Child>> | undefined
}

/** From so many columns on, a table needs a wide place. */
const MANY = 4

/** Rows of one kind. Where they have too little room each row is a card, and nothing scrolls sideways. */
export const DataTable = <Row,>(table: DataTableProps<Row>) => (
  <TableFrame many={table.columns.length >= MANY}>
    <table>
      <caption class={table.quiet ? 'unseen' : undefined}>{table.caption}</caption>
      <thead>
        <tr data-sort={texts.sortBy}>
          {table.choose && (
            <th class="choose" scope="col" data-all={texts.chooseAll}>
              <span class="unseen">{texts.choose}</span>
            </th>
          )}
          {table.columns.map((column) => (
            <Head column={column} sort={table.sort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr class={table.late?.(row) ? 'late' : undefined}>
            <Chooser table={table} row={row} />
            {table.columns.map((column) => (
              <Cell column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      <Foot table={table} />
    </table>
  </TableFrame>
)

/** Around a table, so that it knows how much room it has (table.css). */
export const TableFrame = ({ many, children }: PropsWithChildren<{ readonly many: boolean }>) => (
  <div class="table">
    <div class={many ? 'fit many' : 'fit'}>{children}</div>
  </div>
)

type HeadProps<Row> = { column: Column<Row>; sort: ListState | undefined }

function Head<Row>({ column, sort }: HeadProps<Row>) {
  const { order, label, kind } = column
  if (!sort || !order) {
    return (
      <th scope="col" class={kind}>
        {label}
      </th>
    )
  }
  const here = sort.order === order
  const down = here && sort.descending
  const href = listHref(sort, { orden: here && !down ? `-${order}` : order, pagina: undefined })
  const direction = down ? 'descending' : 'ascending'
  return (
    <th scope="col" class={`${kind ?? 'text'} sortable`} aria-sort={here ? direction : undefined}>
      <a href={href}>
        {label}
        <span class="unseen">{here ? `, ${texts[direction]}` : ''}</span>
      </a>
    </th>
  )
}

function Cell<Row>({
  column: { label, kind, main, cell },
  row,
}: {
  column: Column<Row>
  row: Row
}) {
  if (main)
    return (
      <th scope="row" class={kind}>
        {cell(row)}
      </th>
    )
  return (
    <td class={kind} data-label={kind === 'state' ? undefined : label}>
      <div>{cell(row)}</div>
    </td>
  )
}

function Chooser<Row>({ table: { choose }, row }: { table: DataTableProps<Row>; row: Row }) {
  if (!choose) return null
  return (
    <td class="choose">
      <label>
        <span class="unseen">
          {texts.choose} {choose.label(row)}
        </span>
        <input
          type="checkbox"
          name={choose.name}
          value={choose.value(row)}
          checked={choose.chosen?.(row)}
        />
      </label>
    </td>
  )
}

function Foot<Row>({ table: { foot, columns, choose } }: { table: DataTableProps<Row> }) {
  if (!foot) return null
  return (
    <tfoot>
      <tr>
        {choose && <td class="choose" />}
        {columns.map(({ key, kind, label, main }) => (
          <td class={kind} data-label={foot[key] && !main ? label : undefined}>
            <div>{foot[key]}</div>
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
