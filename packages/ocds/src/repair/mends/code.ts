import type { Json } from '../../merge/json.ts'
import type { Mended } from './mend.ts'

/** Finds the code of a closed list that is this text but for case, spaces, hyphens and underscores. */
export function mendCode(text: string, codes: readonly Json[]): Mended | undefined {
  if (codes.includes(text)) return { value: text }
  const like = codes.filter((code) => typeof code === 'string' && folded(code) === folded(text))
  const [only] = like
  return like.length === 1 && only !== undefined ? { value: only, rule: 'code-case' } : undefined
}

const folded = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '')
