import { DataTable, Lines } from '../../../design/index.ts'
import type { AnyImporter } from '../actions/read-difference.ts'
import type { Names } from '../importer.ts'
import { pageTexts as say } from '../page-texts.ts'
import { changedFields } from '../rules/changed-fields.ts'
import type { KeptChange } from '../store/differences.ts'
import { spotText } from '../texts.ts'

export type ChangeTableProps = {
  readonly changes: readonly KeptChange[]
  readonly importer: AnyImporter
  readonly names: Names | undefined
}

/** What the load does to each thing, field by field. */
export const ChangeTable = ({ changes, importer, names }: ChangeTableProps) => (
  <DataTable
    caption={say.changes}
    quiet
    rows={changes}
    columns={[
      {
        ...{ key: 'title', label: say.thing, main: true },
        cell: ({ title, keptWhenUndone }) => (keptWhenUndone ? `${title} · ${say.kept}` : title),
      },
      { key: 'sort', label: say.change, cell: sortOf },
      {
        ...{ key: 'fields', label: say.beforeAfter },
        cell: (change) => <Fields change={change} importer={importer} names={names} />,
      },
      { key: 'spot', label: say.where, cell: ({ spot }) => spotText(spot) },
    ]}
  />
)

const sortOf = ({ before, after }: KeptChange) =>
  before === null ? say.added : after === null ? say.removed : say.altered

type FieldsProps = { readonly change: KeptChange } & Omit<ChangeTableProps, 'changes'>

const Fields = ({ change, importer, names }: FieldsProps) => (
  <Lines
    items={changedFields(importer, change, names).map(({ label, before, after }) => (
      <>
        {label && `${label}: `}
        {before && <del>{before}</del>} {after && <ins>{after}</ins>}
      </>
    ))}
  />
)
