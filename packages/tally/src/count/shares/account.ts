import type { Round } from '../../outcome.ts'
import type { Field } from './field.ts'
import type { Growth } from './grow.ts'

export function accountOf(_field: Field, _growth: Growth): Round[] {
  return []
}
