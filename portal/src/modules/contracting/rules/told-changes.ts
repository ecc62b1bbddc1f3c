import { factNames, factText } from '../texts.ts'
import type { SaidPart } from './corrected-entry.ts'
import { differences } from './description.ts'
import { assemble } from './parts.ts'

/** A part with the number of the event that said it. */
export type SeqPart = SaidPart & { readonly seq: number }

export type ToldChange = {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** What one event changed of its procurement, in words. `parts` holds all that was said of it, in order. */
export function changesOfEvent(
  parts: readonly SeqPart[],
  { ocid, seq, zone }: { readonly ocid: string; readonly seq: number; readonly zone: string },
): ToldChange[] {
  const until = (last: number) =>
    assemble(
      ocid,
      parts.filter((part) => part.seq <= last),
    )
  return differences(seq > 1 ? until(seq - 1) : undefined, until(seq), zone).map(
    ({ name, before, after }) => ({
      label: factNames[name] ?? name,
      before: before ? factText(before) : null,
      after: after ? factText(after) : null,
    }),
  )
}
