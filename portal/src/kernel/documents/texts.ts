import type { FileRefusal } from './rules/kinds.ts'

/** One sentence for each reason to refuse a file. */
export function explainFile(refusal: FileRefusal): string {
  switch (refusal.because) {
    case 'empty':
      return 'El archivo está vacío. Elige otro.'
    case 'too-large':
      return `El archivo pesa ${megabytes(refusal.size)} MB y el límite es ${megabytes(refusal.limit)} MB.`
    case 'unknown-kind':
      return 'No reconocemos el archivo. Puede ser PDF, foto (JPG, PNG, WebP), Word, Excel u OpenDocument.'
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
