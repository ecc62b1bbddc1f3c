import type { Child, PropsWithChildren } from 'hono/jsx'
import type { FieldErrors, Typed } from '../kernel/visit/form.ts'
import { Button, type ButtonKind } from './button.tsx'
import { Checked } from './checked.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { texts } from './texts.ts'

/** A form that came back: what was typed and what is wrong with it. `parseForm` gives it. */
export type Sent = { readonly typed: Typed; readonly errors?: FieldErrors | undefined }

export type FormProps = PropsWithChildren<{
  readonly action: string
  /** What came back, to say on top what is wrong. */
  readonly sent?: Sent | undefined
  /** Idempotency: `newKey()` of the visit. A form that came back keeps its first one. */
  readonly once?: string | undefined
  /** The version that the person sees; an older one is refused with the difference. */
  readonly version?: number | undefined
  /** Whether it carries files. */
  readonly files?: boolean | undefined
  readonly id?: string | undefined
  /** The words of the one strong button; without it, the page brings its own. */
  readonly submit?: string | undefined
  readonly kind?: ButtonKind | undefined
  readonly cancel?: string | undefined
  /** Looks at each answer while it is filled in; the page asks for the script of that name. */
  readonly checked?: boolean | undefined
}>

/** A form that changes something. Its origin is checked by the app, its fields by the page. */
export const Form = ({
  children,
  sent,
  submit,
  kind,
  cancel,
  files,
  checked,
  ...form
}: FormProps) => (
  <form
    class="form"
    method="post"
    action={form.action}
    id={form.id}
    enctype={files ? 'multipart/form-data' : undefined}
    novalidate
    data-draft={form.once === undefined ? undefined : ''}
  >
    {form.once !== undefined && <KeptDraft />}
    {sent?.errors && <ErrorSummary errors={sent.errors} saves={form.once !== undefined} />}
    <Hidden name="clave" value={typedIn(sent, 'clave') ?? form.once} />
    <Hidden name="version" value={form.version} />
    {children}
    {submit && (
      <div class="actions">
        <Button kind={kind}>{submit}</Button>
        {cancel && <a href={cancel}>{texts.cancel}</a>}
      </div>
    )}
    {checked && <Checked />}
  </form>
)

/** What was typed here and never sent; the office's script shows it where there is some. */
export const KeptDraft = ({ shown = false }: { shown?: boolean }) => (
  <p class="draft" data-offer hidden={!shown}>
    {texts.draft.kept}{' '}
    <button type="button" class="button plain">
      {texts.draft.recover}
    </button>
  </p>
)

export const Hidden = ({ name, value }: { name: string; value: string | number | undefined }) =>
  value === undefined ? null : <input type="hidden" name={name} value={String(value)} />

/** What was typed in a field of a form that came back. */
export function typedIn(sent: Sent | undefined, name: string): string | undefined {
  const value = sent?.typed[name]
  return typeof value === 'string' ? value : value?.[0]
}

export type FieldsetProps = PropsWithChildren<{ readonly legend: string; readonly hint?: Child }>

/** Fields that belong together. */
export const Fieldset = ({ legend, hint, children }: FieldsetProps) => (
  <fieldset class="fieldset">
    <legend>{legend}</legend>
    {hint && <p class="hint">{hint}</p>}
    {children}
  </fieldset>
)
