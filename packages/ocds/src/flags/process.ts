import { isObject, type JsonObject, own, textOf } from '../validate/values.ts'

/** What the indicators read of a compiled release. What is not of its type is as if it were not there. */
export type Process = {
  readonly ocid: string
  readonly buyer: string | undefined
  readonly procuringEntity: string | undefined
  readonly tender: JsonObject
  /** Undefined where `bids.details` is not a list. */
  readonly bids: readonly Bid[] | undefined
  /** Undefined where `awards` is not a list. */
  readonly awards: readonly Award[] | undefined
}

export type Bid = {
  readonly status: string | undefined
  readonly date: string | undefined
  readonly tenderers: Organizations | undefined
  readonly price: Price | undefined
}
export type Price = { readonly amount: number; readonly currency: string }
export type Award = {
  readonly status: string | undefined
  readonly suppliers: Organizations | undefined
  readonly items: unknown
}
/** How many there are, and the ids of those that have one. */
export type Organizations = { readonly count: number; readonly ids: readonly string[] }

/** The process of a release that counts: an object with an ocid whose tender is not cancelled. */
export function readProcess(release: unknown): Process | undefined {
  if (!isObject(release)) return undefined
  const ocid = textOf(own(release, 'ocid'))
  const tender = objectAt(release, 'tender')
  if (ocid === undefined || textOf(own(tender, 'status')) === 'cancelled') return undefined
  return {
    ocid,
    tender,
    buyer: idAt(release, 'buyer'),
    procuringEntity: idAt(tender, 'procuringEntity'),
    bids: listAt(objectAt(release, 'bids'), 'details')?.map(readBid),
    awards: listAt(release, 'awards')?.map(readAward),
  }
}

/** Bids that somebody handed in: whatever came of them, but for those only invited or withdrawn. */
export const submittedBids = ({ bids }: Process): readonly Bid[] =>
  bids?.filter(
    ({ status }) => status !== undefined && status !== 'invited' && status !== 'withdrawn',
  ) ?? []

export const validBids = ({ bids }: Process): readonly Bid[] =>
  bids?.filter(({ status }) => status === 'valid') ?? []

/**
 * The active awards where every award has come to an end; undefined where one is pending or of an unknown status, so
 * that a flag does not vanish with the next release. An award without a status is not looked at.
 */
export function completeAwards({ awards, bids }: Process): readonly Award[] | undefined {
  if (!awards || !bids) return undefined
  const open = awards.some(({ status }) => status !== undefined && !ended.has(status))
  return open ? undefined : awards.filter(({ status }) => status === 'active')
}

const ended = new Set(['active', 'cancelled', 'unsuccessful'])

/** The only supplier of the only complete award. Several awards would need lots to tell which bids compete. */
export function soleWinner(process: Process): string | undefined {
  const [award, ...more] = completeAwards(process) ?? []
  return more.length === 0 ? onlyOne(award?.suppliers) : undefined
}

export const onlyOne = (organizations: Organizations | undefined) =>
  organizations?.count === 1 ? organizations.ids[0] : undefined

export const objectAt = (object: JsonObject, name: string): JsonObject => {
  const value = own(object, name)
  return isObject(value) ? value : nothing
}

const nothing: JsonObject = {}

const listAt = (object: JsonObject, name: string): readonly unknown[] | undefined => {
  const value = own(object, name)
  return Array.isArray(value) ? value : undefined
}

const idAt = (object: JsonObject, name: string) => textOf(own(objectAt(object, name), 'id'))

function readBid(value: unknown): Bid {
  const bid = isObject(value) ? value : nothing
  return {
    status: textOf(own(bid, 'status')),
    date: textOf(own(bid, 'date')),
    tenderers: organizationsIn(listAt(bid, 'tenderers')),
    price: readPrice(objectAt(bid, 'value')),
  }
}

function readPrice(value: JsonObject): Price | undefined {
  const amount = own(value, 'amount')
  const currency = textOf(own(value, 'currency'))
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return undefined
  return currency === undefined ? undefined : { amount, currency }
}

function readAward(value: unknown): Award {
  const award = isObject(value) ? value : nothing
  return {
    status: textOf(own(award, 'status')),
    suppliers: organizationsIn(listAt(award, 'suppliers')),
    items: own(award, 'items'),
  }
}

function organizationsIn(list: readonly unknown[] | undefined): Organizations | undefined {
  if (!list) return undefined
  const ids = list.flatMap((entry) => (isObject(entry) ? (textOf(own(entry, 'id')) ?? []) : []))
  return { count: list.length, ids }
}
