import { FILE_LIMIT, sizeText, UPLOAD_LIMIT } from '../lib/byte-size.ts'
import { controlOf, type FieldBase, FieldFrame } from './field-frame.tsx'
import { texts } from './texts.ts'

export type FileFieldProps = Omit<FieldBase, 'value'> & {
  /** `.csv,.xlsx`: only a help for the eye; the content is what counts. */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
  /** Opens the camera of a phone. */
  readonly camera?: boolean | undefined
  /** In bytes, where a file may weigh less than anywhere else. */
  readonly limit?: number | undefined
}

/** One file or several, with what they may weigh. The form that holds it needs `files`. */
export const FileField = ({ accept, multiple, camera, limit, ...field }: FileFieldProps) => {
  const file = sizeText(limit ?? FILE_LIMIT)
  const hint = (
    <>
      {field.hint} {multiple ? texts.filesLimit(file, all) : texts.fileLimit(file)}{' '}
      {/* Browsers do not give a chosen file back. */}
      {field.sent?.errors && texts.fileKept}
    </>
  )
  return (
    <FieldFrame field={{ ...field, hint }}>
      <input
        type="file"
        {...controlOf({ ...field, hint })}
        accept={accept}
        multiple={multiple}
        capture={camera ? 'environment' : undefined}
      />
    </FieldFrame>
  )
}

const all = sizeText(UPLOAD_LIMIT)
