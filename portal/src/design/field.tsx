import type { Child } from 'hono/jsx'
import { controlOf, type FieldBase, FieldFrame, fieldId, shownValue } from './field-frame.tsx'

/** Dates and money are texts: any way of writing them is read by the page. */
export type FieldKind =
  | 'text'
  | 'textarea'
  | 'number'
  | 'date'
  | 'money'
  | 'email'
  | 'tel'
  | 'password'
  | 'search'

export type FieldProps = FieldBase & {
  readonly kind?: FieldKind | undefined
  /** Roughly how long the answer is. */
  readonly size?: 'short' | 'long' | undefined
  readonly rows?: number | undefined
  readonly maxlength?: number | undefined
  readonly autocomplete?: string | undefined
  /** Answers to choose from; anything else may be typed too. */
  readonly suggestions?: readonly string[] | undefined
}

/** One answer in words or figures. */
export const Field = (field: FieldProps) => (
  <FieldFrame field={field}>
    {field.kind === 'textarea' ? (
      <textarea {...controlOf(field)} rows={field.rows ?? 4} maxlength={field.maxlength}>
        {shownValue(field)}
      </textarea>
    ) : (
      <Line field={field} />
    )}
  </FieldFrame>
)

function Line({ field }: { field: FieldProps }) {
  const { kind = 'text', size = sizes[kind] } = field
  const input = (
    <input
      {...controlOf(field)}
      {...kinds[kind]}
      class={size}
      // A password is never sent back to the page.
      value={kind === 'password' ? undefined : shownValue(field)}
      maxlength={field.maxlength}
      autocomplete={field.autocomplete}
      list={field.suggestions?.length ? listId(field) : undefined}
    />
  )
  if (field.suggestions?.length) return withSuggestions(field, input)
  if (kind !== 'money') return input
  return (
    <span class="pesos">
      <span aria-hidden="true">$</span>
      {input}
    </span>
  )
}

const listId = ({ id, name }: FieldProps) => `${id ?? fieldId(name)}-lista`

const withSuggestions = (field: FieldProps, input: Child) => (
  <>
    {input}
    <datalist id={listId(field)}>
      {field.suggestions?.map((value) => (
        <option value={value} />
      ))}
    </datalist>
  </>
)

const kinds: Record<FieldKind, Readonly<Record<string, string>>> = {
  text: { type: 'text' },
  textarea: {},
  number: { type: 'text', inputmode: 'numeric' },
  date: { type: 'text' },
  money: { type: 'text', inputmode: 'decimal' },
  email: { type: 'email', autocapitalize: 'none', spellcheck: 'false' },
  tel: { type: 'tel' },
  password: { type: 'password' },
  search: { type: 'search' },
}

const sizes: Partial<Record<FieldKind, 'short'>> = {
  number: 'short',
  date: 'short',
  money: 'short',
}
