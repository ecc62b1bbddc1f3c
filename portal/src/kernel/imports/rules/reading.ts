import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import type { Notice, Reject, Understood } from '../importer.ts'

export type ReadingRefusal =
  | { readonly because: 'option-refused'; readonly reject: Reject; readonly option: string }
  /** One reject for each file of which nothing could be read. */
  | { readonly because: 'unreadable'; readonly rejects: readonly Reject[] }
  | { readonly because: 'nothing-inside'; readonly notices: readonly Notice[] }

/**
 * Whether there is a load at all. Rejected rows make one, since somebody takes their list to mend the file; files of
 * which nothing could be read, and options that cannot be followed, go back to the form.
 */
export function decideReading({
  rows,
  rejects,
  notices,
}: Understood<unknown>): Decision<null, ReadingRefusal> {
  for (const reject of rejects)
    if (reject.option !== undefined)
      return refuse({ because: 'option-refused', reject, option: reject.option })
  if (rows.length > 0 || !rejects.every(isWhole)) return accept(null)
  if (rejects.length === 0) return refuse({ because: 'nothing-inside', notices })
  return refuse({ because: 'unreadable', rejects: oneForEachFile(rejects) })
}

/** A reject without a line speaks of its whole file. */
const isWhole = ({ whole, spot }: Reject) => whole ?? spot.line === undefined

const oneForEachFile = (rejects: readonly Reject[]) =>
  [
    ...new Map(rejects.toReversed().map((reject) => [reject.spot.file, reject])).values(),
  ].toReversed()
