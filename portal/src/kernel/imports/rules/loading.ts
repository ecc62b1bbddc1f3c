import { FILE_LIMIT } from '../../../lib/byte-size.ts'
import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { personalValues } from '../../act/index.ts'
import type { Difference, ImportOption, Upload } from '../importer.ts'
import { type LoadState, stateAfter } from './states.ts'

export const MOST_FILES = 20

export type Options = Readonly<Record<string, string>>

export type StartingRefusal =
  | { readonly because: 'no-file' }
  | { readonly because: 'too-many-files'; readonly limit: number }
  | { readonly because: 'empty-file'; readonly name: string }
  | { readonly because: 'too-large'; readonly name: string; readonly limit: number }
  | { readonly because: 'option-missing'; readonly option: ImportOption }
  | { readonly because: 'option-unknown'; readonly name: string }
  | { readonly because: 'option-wrong'; readonly option: ImportOption; readonly value: string }

/** Whether a load may be read at all: its files within the limits, its options known. */
export function decideStarting(
  files: readonly Upload[],
  known: readonly ImportOption[],
  options: Options,
): Decision<null, StartingRefusal> {
  if (files.length === 0) return refuse({ because: 'no-file' })
  if (files.length > MOST_FILES) return refuse({ because: 'too-many-files', limit: MOST_FILES })
  for (const { name, bytes } of files) {
    if (bytes.byteLength === 0) return refuse({ because: 'empty-file', name })
    if (bytes.byteLength > FILE_LIMIT)
      return refuse({ because: 'too-large', name, limit: FILE_LIMIT })
  }
  const wrong = wrongOption(known, options)
  return wrong ? refuse(wrong) : accept(null)
}

function wrongOption(
  known: readonly ImportOption[],
  options: Options,
): StartingRefusal | undefined {
  const names = new Set(known.map(({ name }) => name))
  const stranger = Object.keys(options).find((name) => !names.has(name))
  if (stranger !== undefined) return { because: 'option-unknown', name: stranger }
  for (const option of known) {
    const value = options[option.name]
    if (option.required && !value) return { because: 'option-missing', option }
    const choices = option.choices
    if (value && choices && !choices.some((choice) => choice.value === value))
      return { because: 'option-wrong', option, value }
  }
  return undefined
}

export type AnsweringRefusal = { readonly because: 'answers-closed'; readonly state: LoadState }

/** What was applied keeps the answers with which it was applied. */
export const decideAnswering = (state: LoadState): Decision<null, AnsweringRefusal> =>
  stateAfter(state, 'answer') ? accept(null) : refuse({ because: 'answers-closed', state })

export type ApplyingRefusal =
  | { readonly because: 'not-previewed'; readonly state: LoadState }
  | { readonly because: 'moved'; readonly difference: Difference<unknown> }
  | { readonly because: 'nothing-changes' }

/** What was shown is what is applied: if the town moved since, the new difference is shown first. */
export function decideApplying(
  load: { readonly state: LoadState; readonly fingerprint: string },
  difference: Difference<unknown>,
  fingerprint: string,
): Decision<{ fingerprint: string }, ApplyingRefusal> {
  if (!stateAfter(load.state, 'apply'))
    return refuse({ because: 'not-previewed', state: load.state })
  if (fingerprint !== load.fingerprint) return refuse({ because: 'moved', difference })
  if (difference.changes.length === 0) return refuse({ because: 'nothing-changes' })
  return accept({ fingerprint })
}

/** A thing of the load that undoing leaves as it is now, and why. */
export type Kept = { readonly key: string; readonly title: string; readonly message: string }

export type UndoingRefusal =
  | { readonly because: 'not-applied'; readonly state: LoadState }
  | { readonly because: 'no-reason' }
  | { readonly because: 'personal-reason' }
  | { readonly because: 'altered'; readonly things: readonly Kept[]; readonly rest: number }

type Undoing = {
  readonly state: LoadState
  readonly reason: string
  readonly kept: readonly Kept[]
  /** How many changes can be undone. */
  readonly rest: number
  /** The person saw what stays and asked to undo the rest. */
  readonly onlyRest: boolean
}

export function decideUndoing({
  state,
  reason,
  kept,
  rest,
  onlyRest,
}: Undoing): Decision<null, UndoingRefusal> {
  if (!stateAfter(state, 'undo')) return refuse({ because: 'not-applied', state })
  if (reason.trim() === '') return refuse({ because: 'no-reason' })
  // What was published and is taken back says why, to anyone.
  if (personalValues({ reason }).length > 0) return refuse({ because: 'personal-reason' })
  if (kept.length > 0 && (!onlyRest || rest === 0))
    return refuse({ because: 'altered', things: kept, rest })
  return accept(null)
}
