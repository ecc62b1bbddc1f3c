import type { Span } from './span.ts'

export const emailsIn = (text: string): Span[] =>
  text.includes('@')
    ? Array.from(text.matchAll(email), ({ 0: whole, index }) => ({
        kind: 'email',
        start: index,
        end: index + whole.length,
      }))
    : []

/** The first part is tried from its beginning only: a long word takes one pass. */
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
