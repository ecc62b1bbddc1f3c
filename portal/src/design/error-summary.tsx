import type { FieldErrors } from '../kernel/visit/form.ts'
import { fieldId } from './field-frame.tsx'
import { Shape } from './shape.tsx'
import { texts } from './texts.ts'

/** Says on top what is wrong, and leads to each field. '' is the form as a whole. */
export function ErrorSummary({ errors }: { errors: FieldErrors }) {
  const wrong = Object.entries(errors)
  if (wrong.length === 0) return null
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
        {texts.errors(wrong.length)}
      </h2>
      <ul>
        {wrong.map(([name, sentence]) => (
          <li>{name ? <a href={`#${fieldId(name)}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
      <p>{texts.nothingSaved}</p>
    </div>
  )
}
