import { sizeText } from '../../lib/byte-size.ts'
import type { FileRefusal } from './rules/kinds.ts'

export const foundTexts = {
  documents: 'Documentos y fotos',
  document: 'Documento o foto',
  photograph: 'Foto',
  why: 'Por qué',
} as const

export const actNames: Readonly<Record<string, string>> = {
  'documents.added': 'Se agregó un documento o foto',
  'documents.withdrawn': 'Dejó de mostrarse',
}

export const classNames = {
  public: 'Documento público',
  reserved: 'Documento reservado',
  sensitive: 'Documento con datos personales',
} as const

/** One sentence for each reason to refuse a file. */
export function explainFile(refusal: FileRefusal): string {
  switch (refusal.because) {
    case 'empty':
      return 'El archivo está vacío. Elige otro.'
    case 'too-large':
      return `El archivo pesa más de ${sizeText(refusal.limit)}. Elige uno más pequeño.`
    case 'unknown-kind':
      return 'No reconocemos el archivo. Puede ser PDF, foto (JPG, PNG, WebP), Word, Excel u OpenDocument.'
  }
}
