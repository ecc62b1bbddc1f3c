import type { FieldErrors } from '../kernel/visit/form.ts'
import { fieldId } from './field-frame.tsx'
import { Shape } from './shape.tsx'
import { texts } from './texts.ts'

export type ErrorSummaryProps = {
  readonly errors: FieldErrors
  /** Whether the form would have saved something: then it says that nothing is lost. */
  readonly saves?: boolean | undefined
}

/** Says on top what is wrong, and leads to each field. '' is the form as a whole: alone, it is the title. */
export function ErrorSummary({ errors, saves = true }: ErrorSummaryProps) {
  const wrong = Object.entries(errors)
  if (wrong.length === 0) return null
  const [only] = wrong
  const whole = wrong.length === 1 && only?.[0] === '' ? only[1] : undefined
  return (
    <div
      class="error-summary"
      role="alert"
      tabindex={-1}
      aria-labelledby="errores"
      id="resumen-errores"
    >
      <h2 id="errores">
        <Shape tone="late" />
        {whole ?? texts.errors(wrong.length)}
      </h2>
      {whole === undefined && (
        <ul>
          {wrong.map(([name, sentence]) => (
            <li>{name ? <a href={`#${fieldId(name)}`}>{sentence}</a> : sentence}</li>
          ))}
        </ul>
      )}
      {saves && <p>{texts.nothingSaved}</p>}
    </div>
  )
}
