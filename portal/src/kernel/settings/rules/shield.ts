import { accept, type Decision, refuse } from '../../../lib/decision.ts'

/** A shield is a small drawing: what a telephone takes is more than it needs. */
export const SHIELD_LIMIT = 2 * 1024 * 1024

export type ShieldRefusal =
  | { readonly because: 'no-file' }
  | { readonly because: 'too-large' }
  | { readonly because: 'unreadable' }

export function decideShield(file: unknown): Decision<File, ShieldRefusal> {
  if (!(file instanceof File) || file.size === 0) return refuse({ because: 'no-file' })
  return file.size > SHIELD_LIMIT ? refuse({ because: 'too-large' }) : accept(file)
}
