import type { Child, PropsWithChildren } from 'hono/jsx'
import type { AnswerRule } from '../kernel/visit/answer-rule.ts'
import { type Sent, typedIn } from './form.tsx'
import { Shape } from './shape.tsx'
import { texts } from './texts.ts'

/** What every part of a form takes. */
export type FieldBase = {
  readonly name: string
  readonly label: string
  readonly hint?: Child
  /** What it holds when nothing was typed yet. */
  readonly value?: string | number | null | undefined
  /** The form that came back: it brings what was typed and the error. */
  readonly sent?: Sent | undefined
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  /** Says «(opcional)» beside the label. */
  readonly optional?: boolean | undefined
  /** What the answer must be. In a form that is `checked`, it is looked at while it is filled in. */
  readonly rule?: AnswerRule | undefined
  /** When two fields of a page have one name. */
  readonly id?: string | undefined
}

export const fieldId = (name: string): string => `campo-${name.replace(/[^\w-]/g, '-')}`

/** What was typed comes before what was known. */
export const shownValue = ({ sent, name, value }: FieldBase): string =>
  typedIn(sent, name) ?? String(value ?? '')

export const errorOf = ({ sent, name, error }: FieldBase): string | undefined =>
  error ?? sent?.errors?.[name]

/** The attributes that tie a control to its label, hint and error. */
export function controlOf(field: FieldBase) {
  const id = field.id ?? fieldId(field.name)
  const error = errorOf(field)
  const notes = [field.hint ? `${id}-ayuda` : '', error ? `${id}-error` : ''].filter(Boolean)
  return {
    id,
    name: field.name,
    required: field.required,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': notes.join(' ') || undefined,
    'data-rule': field.rule && JSON.stringify(field.rule),
  }
}

/** Label above, hint under it, error beside the control. */
export const FieldFrame = ({ field, children }: PropsWithChildren<{ field: FieldBase }>) => {
  const id = field.id ?? fieldId(field.name)
  return (
    <div class={errorOf(field) ? 'field wrong' : 'field'}>
      <label for={id}>
        {field.label} <Optional field={field} />
      </label>
      <Notes field={field} />
      {children}
    </div>
  )
}

export const Optional = ({ field: { optional } }: { field: FieldBase }) =>
  optional ? <span class="optional">({texts.optional})</span> : null

export function Notes({ field }: { field: FieldBase }) {
  const id = field.id ?? fieldId(field.name)
  const error = errorOf(field)
  return (
    <>
      {field.hint && (
        <p class="hint" id={`${id}-ayuda`}>
          {field.hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </>
  )
}

export const FieldError = ({ id, children }: { id?: string; children: Child }) => (
  <p class="field-error" id={id}>
    <Shape tone="late" />
    <span class="unseen">{texts.error}: </span>
    {children}
  </p>
)
