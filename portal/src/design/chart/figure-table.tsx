import type { Child } from 'hono/jsx'

export type FigureTableProps = {
  readonly caption: string
  /** The first names the row; the others hold figures. */
  readonly columns: readonly [string, ...string[]]
  readonly rows: readonly {
    readonly key: string
    readonly head: Child
    readonly figures: readonly Child[]
    /** The row that closes the sum. */
    readonly total?: boolean
  }[]
}

/** Few columns of figures: it stays a table on a phone. */
export const FigureTable = ({ caption, columns, rows }: FigureTableProps) => (
  <table class="figure-table">
    <caption class="unseen">{caption}</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th scope="col">{column}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, head, figures, total }) => (
        <tr key={key} class={total ? 'total' : undefined}>
          <th scope="row">{head}</th>
          {figures.map((figure) => (
            <td>{figure}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
