import type { Contract, Value } from '@tequio/ocds'
import type { Part } from './parts.ts'

/** What an amendment says, with what the contract said before it. */
export type ToldAmendment = {
  readonly date: string | undefined
  readonly reason: string
  /** Undefined when the amount stayed. */
  readonly amount: Change<Value> | undefined
  /** Date-times of the standard; undefined when the end stayed. */
  readonly ends: Change<string> | undefined
}

type Change<Of> = { readonly before: Of | undefined; readonly after: Of | undefined }

/**
 * The amendments of each contract, oldest first. What changed is read from the rows of the contract, since OCDS keeps
 * only the reason: the row that adds an amendment is compared with the one before it. Where a file brought several at
 * once, the change stands with the last of them.
 */
export function amendmentsTold(rows: readonly Part[]): ReadonlyMap<string, ToldAmendment[]> {
  const told = new Map<string, ToldAmendment[]>()
  const previous = new Map<string, Contract>()
  for (const part of rows) {
    if (part.kind !== 'contract' || !part.content) continue
    const id = String(part.content.id)
    told.set(id, [...(told.get(id) ?? []), ...addedBy(part.content, previous.get(id))])
    previous.set(id, part.content)
  }
  return told
}

/**
 * What each contract said when it was signed. An amendment changes the world and leaves that as it was; a correction
 * says that it was written wrongly, and replaces it, unless what it corrects is the amount of an amendment.
 */
export function contractsAsSigned(rows: readonly Part[]): ReadonlyMap<string, Contract> {
  const signed = new Map<string, Contract>()
  const previous = new Map<string, Contract>()
  const amended = new Set<string>()
  for (const { kind, content } of rows) {
    if (kind !== 'contract' || !content) continue
    const id = String(content.id)
    const before = previous.get(id)
    previous.set(id, content)
    if (before && sameAmount(before, content)) continue
    if (before && addedBy(content, before).length > 0) amended.add(id)
    if (!amended.has(id)) signed.set(id, { ...(signed.get(id) ?? content), value: content.value })
  }
  return signed
}

const sameAmount = (before: Contract, after: Contract) =>
  before.value?.amount === after.value?.amount

function addedBy(after: Contract, before: Contract | undefined): ToldAmendment[] {
  const known = before?.amendments?.length ?? 0
  const added = (after.amendments ?? []).slice(known)
  return added.map(({ date, rationale, description }, at) => ({
    date: date ?? undefined,
    reason: rationale ?? description ?? '',
    ...(before && at === added.length - 1 ? changesOf(before, after) : nothing),
  }))
}

const nothing = { amount: undefined, ends: undefined }

const changesOf = (before: Contract, after: Contract) => ({
  amount: sameAmount(before, after)
    ? undefined
    : { before: before.value ?? undefined, after: after.value ?? undefined },
  ends: change(before.period?.endDate ?? undefined, after.period?.endDate ?? undefined),
})

const change = (before: string | undefined, after: string | undefined) =>
  before === after ? undefined : { before, after }
