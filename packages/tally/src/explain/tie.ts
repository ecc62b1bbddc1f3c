import type { Tie } from '../outcome.ts'
import { texts } from './texts.ts'
import type { Words } from './words.ts'

const TOLD = 8

/** Who was level, and why one of them was taken. */
export function tieSentence(tie: Tie | undefined, words: Words) {
  if (!tie) return []
  const named = tie.among.slice(0, TOLD).map(words.project)
  const others = tie.level - named.length
  const level = others > 0 ? [...named, texts.manyLevel(others)] : named
  return [texts.tie(level, tie.chosen, texts.tieReason[tie.by])]
}
