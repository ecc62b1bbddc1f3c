import { TableFrame } from './data-table.tsx'
import { texts } from './texts.ts'

export type DifferenceRow = {
  readonly label: string
  /** null: it was empty. */
  readonly before: string | null
  /** null: it is taken away. */
  readonly after: string | null
}

export type DifferenceProps = {
  readonly caption: string
  readonly rows: readonly DifferenceRow[]
}

/** What changes, field by field. */
export const Difference = ({ caption, rows }: DifferenceProps) => (
  <TableFrame many={false}>
    <table class="difference">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, before, after }) => (
          <tr>
            <th scope="row">{label}</th>
            <td data-label={texts.before}>
              <div>{before === null ? <Nothing /> : <del>{before}</del>}</div>
            </td>
            <td data-label={texts.after}>
              <div>{after === null ? <Nothing /> : <ins>{after}</ins>}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableFrame>
)

const Nothing = () => <i class="nothing">{texts.nothing}</i>

/** The same in a cell of a list: the first changes, and how many more there are. */
export const Changed = ({
  rows,
  more,
}: Pick<DifferenceProps, 'rows'> & { readonly more?: string | undefined }) =>
  rows.length > 0 && (
    <ul class="difference plain">
      {rows.map(({ label, before, after }) => (
        <li>
          {label}: {before !== null && <del>{shortened(before)}</del>}
          {before !== null && <span class="unseen"> {texts.becomes} </span>}{' '}
          {after === null ? <Nothing /> : <ins>{shortened(after)}</ins>}
        </li>
      ))}
      {more && <li>{more}</li>}
    </ul>
  )

const SHORT = 90
const shortened = (text: string) => (text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text)
