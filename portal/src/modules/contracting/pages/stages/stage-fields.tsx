import {
  Checkboxes,
  Field,
  FileField,
  Hidden,
  Select,
  type Sent,
} from '../../../../design/index.ts'
import { fieldWords, formTexts } from '../form-texts.ts'
import type { FieldSpec } from './stage-page.ts'

type Props = { readonly fields: readonly FieldSpec[]; readonly sent: Sent }

export const StageFields = ({ fields, sent }: Props) => (
  <>
    {fields.map((field) => (
      <One field={field} sent={sent} />
    ))}
  </>
)

function One({ field, sent }: { field: FieldSpec; sent: Sent }) {
  const { name, kind, optional, options = [] } = field
  const words = fieldWords[name]
  const shared = {
    ...{ name, sent, optional },
    label: field.label ?? words?.label ?? name,
    hint: field.hint ?? words?.hint,
  }
  switch (kind) {
    case 'select':
      return <Select {...shared} options={options} none={formTexts.choose} />
    case 'boxes':
      return <Checkboxes {...shared} options={options} />
    case 'file':
      return <FileField {...shared} accept="application/pdf,image/*" />
    default:
      return <Field {...shared} kind={kind} />
  }
}

/** The one contract of a process is not asked for. */
export const KnownContract = ({ fields, sent }: Props) =>
  fields.some(({ name }) => name === 'contrato') ? null : (
    <Hidden name="contrato" value={[sent.typed.contrato ?? []].flat()[0]} />
  )
