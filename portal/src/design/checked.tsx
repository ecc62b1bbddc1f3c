import { FieldError } from './field-frame.tsx'

/**
 * In a form whose fields carry rules: the script puts beside each what is wrong with it while it is filled in, and
 * says it aloud without haste. Without the script it is nothing, and the server says the same.
 */
export const Checked = () => (
  <tequio-checked>
    <template>
      <FieldError>
        <span />
      </FieldError>
    </template>
    <p class="unseen" role="status" />
  </tequio-checked>
)
