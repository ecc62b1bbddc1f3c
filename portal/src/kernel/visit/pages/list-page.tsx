import type { Child } from 'hono/jsx'
import {
  ButtonLink,
  DataTable,
  type DataTableProps,
  Field,
  Filters,
  Form,
  List as ListPart,
  Notice,
  OfficePage,
  Select,
  type SelectProps,
} from '../../../design/index.ts'
import type { List } from '../list.ts'
import type { Visit } from '../visit.ts'

/** What the page says of itself; how it is searched, parted and downloaded is the same in all. */
export type OfficeListPage<Row> = Pick<DataTableProps<Row>, 'columns' | 'late'> & {
  readonly title: string
  readonly lead: Child
  /** Its address in the navigation. */
  readonly here: string
  readonly noun: readonly [one: string, many: string]
  /** Said when there are none, with filters or without. */
  readonly nothing: (filtered: boolean) => Child
  /** The label of the box `q`. */
  readonly search?: string
  readonly choices?: readonly ListChoice[]
  /** The address of its file. */
  readonly csv: string
  readonly action?: { readonly label: string; readonly href: string }
  /** What `?aviso=` says was just done. */
  readonly notices?: Readonly<Record<string, string>>
  /** One act on the rows that are chosen. */
  readonly bulk?: NonNullable<DataTableProps<Row>['choose']> & {
    readonly action: string
    readonly submit: string
  }
  readonly before?: Child
  readonly after?: Child
}

export type ListChoice = Pick<SelectProps, 'name' | 'label' | 'none' | 'options'>

type Shown<Row> = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly list: List<object, string>
}

type ListPageProps<Row> = {
  readonly visit: Visit['Variables']
  readonly page: OfficeListPage<Row>
  readonly shown: Shown<Row>
  readonly done: string | undefined
}

/** Title, what was just done, search and filters, the rows, their pages and their file. */
export function ListPage<Row>({ visit, page, shown, done }: ListPageProps<Row>) {
  const { total, list } = shown
  const filtered = Object.values(list.filters).some((value) => value !== undefined)
  const file = { label: 'CSV', href: page.csv + list.query({ pagina: undefined }) }
  return (
    <OfficePage
      visit={visit}
      title={page.title}
      lead={page.lead}
      here={page.here}
      actions={page.action && <Action {...page.action} />}
    >
      {done && (
        <Notice tone="success" live>
          {done}
        </Notice>
      )}
      {page.before}
      <ListPart
        total={total}
        noun={page.noun}
        state={list}
        filters={<ListFilters page={page} list={list} clear={filtered ? page.here : undefined} />}
        downloads={total > 0 ? [file] : undefined}
        empty={page.nothing(filtered)}
      >
        <Rows page={page} shown={shown} />
      </ListPart>
      {page.after}
    </OfficePage>
  )
}

const Action = ({ label, href }: { label: string; href: string }) => (
  <ButtonLink href={href} kind="strong">
    {label}
  </ButtonLink>
)

function Rows<Row>({ page, shown }: { page: OfficeListPage<Row>; shown: Shown<Row> }) {
  const { title, columns, late, bulk } = page
  const { rows, list } = shown
  const table = (
    <DataTable
      caption={title}
      quiet
      sort={list}
      rows={rows}
      columns={columns}
      late={late}
      choose={bulk}
    />
  )
  if (!bulk) return table
  return (
    <Form action={bulk.action} submit={bulk.submit} kind="plain">
      {table}
    </Form>
  )
}

type ListFiltersProps = {
  readonly page: Pick<OfficeListPage<never>, 'search' | 'choices'>
  readonly list: List<object, string>
  readonly clear: string | undefined
}

function ListFilters({ page: { search, choices = [] }, list, clear }: ListFiltersProps) {
  if (!search && choices.length === 0) return null
  const values: Readonly<Record<string, unknown>> = { ...list.filters }
  const chosen = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return (
    <Filters state={list} clear={clear}>
      {search && <Field name="q" kind="search" label={search} value={chosen('q')} />}
      {choices.map((choice) => (
        <Select {...choice} value={chosen(choice.name)} />
      ))}
    </Filters>
  )
}
