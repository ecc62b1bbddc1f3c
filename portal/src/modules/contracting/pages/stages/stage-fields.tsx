import { Checkboxes, Field, Fold, Hidden, Select, type Sent } from '../../../../design/index.ts'
import { parseMoney } from '../../../../lib/money.ts'
import { pesosInWords } from '../../../../lib/money-text.ts'
import { formTexts } from '../form-texts.ts'
import type { FieldSpec } from './stage-page.ts'

type Props = { readonly fields: readonly FieldSpec[]; readonly sent: Sent }

/** What few need waits in a fold, until something stands in it or is wrong with it. */
export function StageFields({ fields, sent }: Props) {
  const often = fields.filter(({ rare }) => !rare)
  const rare = fields.filter((field) => field.rare)
  const open = rare.some(({ name }) => valuesIn(sent, name).length > 0 || sent.errors?.[name])
  const all = (some: readonly FieldSpec[]) => some.map((field) => <One field={field} sent={sent} />)
  return (
    <>
      {all(often)}
      {rare.length > 0 && (
        <Fold label={formTexts.rare} open={open}>
          {all(rare)}
        </Fold>
      )}
    </>
  )
}

function One({ field, sent }: { field: FieldSpec; sent: Sent }) {
  const { name, kind, label, optional, options, rule, suggestions } = field
  const shared = { ...{ name, label, sent, optional, rule }, hint: hintOf(field, sent) }
  switch (kind) {
    case 'select':
      return <Select {...shared} options={options} none={formTexts.choose} />
    case 'boxes':
      return <Checkboxes {...shared} options={options} />
    default:
      return <Field {...shared} kind={kind} suggestions={suggestions} />
  }
}

/** An amount that was sent is said in words too: a zero too many is heard. */
function hintOf(field: FieldSpec, sent: Sent) {
  const { name, kind, hint } = field
  const said = kind === 'money' && sent.errors !== undefined && field.currency === undefined
  const words = said && wordsOfAmount(valuesIn(sent, name)[0] ?? '')
  return [hint, words].filter(Boolean).join(' ')
}

/** «un millón quinientos mil pesos 00/100 M.N.»; undefined of what is no amount. */
export function wordsOfAmount(typed: string): string | undefined {
  const read = typed.trim() === '' ? undefined : parseMoney(typed)
  return read?.accepted ? pesosInWords(read.fact) : undefined
}

/** What was typed or chosen in a field. */
export const valuesIn = ({ typed }: Sent, name: string): readonly string[] =>
  [typed[name] ?? []].flat().filter((value) => value.trim() !== '')

/** The one contract of a process is not asked for. */
export const KnownContract = ({ fields, sent }: Props) =>
  fields.some(({ name }) => name === 'contrato') ? null : (
    <Hidden name="contrato" value={[sent.typed.contrato ?? []].flat()[0]} />
  )
