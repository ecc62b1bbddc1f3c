import type { Context } from 'hono'
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
import { answerPastEnd } from './answers.tsx'

/** What a list of the office says of itself; how it is searched, parted and downloaded is the same in all. */
export type OfficeList<Row> = {
  readonly title: string
  readonly lead: Child
  /** Its address in the navigation. */
  readonly here: string
  readonly list: List<Readonly<Record<string, string | undefined>>, string>
  readonly total: number
  readonly noun: readonly [one: string, many: string]
  readonly table: Pick<DataTableProps<Row>, 'rows' | 'columns' | 'late'>
  /** Said when there are none, with filters or without. */
  readonly nothing: (filtered: boolean) => Child
  /** The label of the box `q`. */
  readonly search?: string
  readonly choices?: readonly ListChoice[]
  /** Where the whole list, as it is filtered, is a file. */
  readonly csv?: string
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

export function answerOfficeList<Row>(c: Context<Visit>, page: OfficeList<Row>) {
  const { list, total, action, csv } = page
  const filtered = Object.values(list.filters).some((value) => value !== undefined)
  return (
    answerPastEnd(c, list, total) ??
    c.html(
      <OfficePage
        visit={c.var}
        title={page.title}
        lead={page.lead}
        here={page.here}
        actions={
          action && (
            <ButtonLink href={action.href} kind="strong">
              {action.label}
            </ButtonLink>
          )
        }
      >
        <Done notice={page.notices?.[c.req.query('aviso') ?? '']} />
        {page.before}
        <ListPart
          total={total}
          noun={page.noun}
          state={list}
          filters={<OfficeFilters page={page} clear={filtered ? page.here : undefined} />}
          downloads={
            csv && total > 0
              ? [{ label: 'CSV', href: csv + list.query({ pagina: undefined }) }]
              : undefined
          }
          empty={page.nothing(filtered)}
        >
          <Rows page={page} />
        </ListPart>
        {page.after}
      </OfficePage>,
    )
  )
}

function Rows<Row>({ page: { title, list, table, bulk } }: { page: OfficeList<Row> }) {
  const rows = <DataTable caption={title} quiet sort={list} choose={bulk} {...table} />
  if (!bulk) return rows
  return (
    <Form action={bulk.action} submit={bulk.submit} kind="plain">
      {rows}
    </Form>
  )
}

const Done = ({ notice }: { notice: string | undefined }) =>
  notice === undefined ? null : (
    <Notice tone="success" live>
      {notice}
    </Notice>
  )

type OfficeFiltersProps = {
  readonly page: Pick<OfficeList<never>, 'list' | 'search' | 'choices'>
  readonly clear: string | undefined
}

function OfficeFilters({ page: { list, search, choices = [] }, clear }: OfficeFiltersProps) {
  if (!search && choices.length === 0) return null
  return (
    <Filters state={list} clear={clear}>
      {search && <Field name="q" kind="search" label={search} value={list.filters.q} />}
      {choices.map((choice) => (
        <Select {...choice} value={list.filters[choice.name]} />
      ))}
    </Filters>
  )
}
