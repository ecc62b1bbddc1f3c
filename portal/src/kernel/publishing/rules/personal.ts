import { hasPersonalKey, pathsWith } from '../../act/index.ts'

/** The paths of a document under which somebody's private key stands (DESIGN §7). */
export const personalValues = (document: unknown): string[] => pathsWith(hasPersonalKey, document)
