import type { Json } from '../../merge/json.ts'
import type { RuleName } from '../rule-names.ts'

/** A value that fits, and the rule that made it fit; without rule it fitted before. */
export type Mended = { value: Json; rule?: RuleName }
