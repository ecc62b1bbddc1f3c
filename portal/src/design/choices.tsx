import type { Child } from 'hono/jsx'
import {
  controlOf,
  errorOf,
  type FieldBase,
  FieldFrame,
  fieldId,
  Notes,
  Optional,
  shownValue,
} from './field-frame.tsx'

export type Option = {
  readonly value: string
  readonly label: string
  readonly hint?: Child
}

export type SelectProps = FieldBase & {
  readonly options: readonly Option[]
  /** The words of having chosen none: «Todas». */
  readonly none?: string | undefined
}

/** One of many. */
export function Select({ options, none, ...field }: SelectProps) {
  const chosen = shownValue(field)
  return (
    <FieldFrame field={field}>
      <select {...controlOf(field)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export type RadiosProps = FieldBase & { readonly options: readonly Option[] }

/** One of few. */
export function Radios({ options, ...field }: RadiosProps) {
  const chosen = shownValue(field)
  return (
    <Group field={field}>
      {options.map((option, at) => (
        <Choice
          type="radio"
          field={field}
          at={at}
          option={option}
          checked={option.value === chosen}
        />
      ))}
    </Group>
  )
}

export type CheckboxesProps = Omit<FieldBase, 'value'> & {
  readonly options: readonly Option[]
  readonly values?: readonly string[] | undefined
}

/** Several of few. */
export function Checkboxes({ options, values = [], ...field }: CheckboxesProps) {
  const typed = field.sent?.typed[field.name]
  const chosen = field.sent ? [typed ?? []].flat() : values
  return (
    <Group field={field}>
      {options.map((option, at) => (
        <Choice
          type="checkbox"
          field={field}
          at={at}
          option={option}
          checked={chosen.includes(option.value)}
        />
      ))}
    </Group>
  )
}

export type CheckboxProps = Omit<FieldBase, 'value'> & {
  /** What is sent when it is marked: «si» without it. */
  readonly value?: string | undefined
  readonly checked?: boolean | undefined
}

/** Yes or no. */
export function Checkbox({ value = 'si', checked = false, ...field }: CheckboxProps) {
  const marked = field.sent ? [field.sent.typed[field.name] ?? []].flat().includes(value) : checked
  return (
    <div class={errorOf(field) ? 'field wrong' : 'field'}>
      <Notes field={{ ...field, hint: undefined }} />
      <label class="choice">
        <input
          type="checkbox"
          {...controlOf({ ...field, hint: undefined })}
          value={value}
          checked={marked}
        />
        <span>
          {field.label} {field.hint && <span class="hint">{field.hint}</span>}
        </span>
      </label>
    </div>
  )
}

const Group = ({ field, children }: { field: FieldBase; children: Child }) => (
  <fieldset class={errorOf(field) ? 'field wrong' : 'field'}>
    <legend>
      {field.label} <Optional field={field} />
    </legend>
    <Notes field={field} />
    {children}
  </fieldset>
)

type ChoiceProps = {
  type: 'radio' | 'checkbox'
  field: FieldBase
  at: number
  option: Option
  checked: boolean
}

/** The first carries the id of the field, so that the summary of errors leads to it. */
function Choice({ type, field, at, option, checked }: ChoiceProps) {
  const base = field.id ?? fieldId(field.name)
  const { 'aria-describedby': describedBy } = controlOf(field)
  return (
    <label class="choice">
      <input
        type={type}
        id={at === 0 ? base : `${base}-${at + 1}`}
        name={field.name}
        value={option.value}
        checked={checked}
        required={type === 'radio' && field.required}
        aria-describedby={at === 0 ? describedBy : undefined}
      />
      <span>
        {option.label} {option.hint && <span class="hint">{option.hint}</span>}
      </span>
    </label>
  )
}
