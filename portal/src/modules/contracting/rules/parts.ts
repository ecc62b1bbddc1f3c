import type {
  Award,
  Contract,
  Milestone,
  Organization,
  Planning,
  Release,
  Tender,
  Transaction,
} from '@tequio/ocds'

/** What a process says of itself beside its stages: buyer, initiation, related processes, bids… */
export type Head = Omit<
  Release,
  'ocid' | 'id' | 'date' | 'tag' | 'parties' | 'planning' | 'tender' | 'awards' | 'contracts'
>

type Content = {
  head: Head
  party: Organization
  planning: Planning
  tender: Tender
  award: Award
  contract: Contract
  transaction: Transaction
  milestone: Milestone
}

export type PartKind = keyof Content

/**
 * A procurement is kept in parts, each a row of the event that said it: what a stage form writes is one or a few of
 * them, and the process as it stood after any event is the newest row of each part until then.
 * `content` null: the part was taken back. The shapes are the standard's, so nothing is translated twice.
 */
export type Part = {
  [Kind in PartKind]: {
    readonly kind: Kind
    readonly key: string
    readonly content: Content[Kind] | null
  }
}[PartKind]

/** Parts of a contract's implementation are named «contract/own»; both are the standard's ids. */
export const within = (contractId: string | number, id: string | number) =>
  `${encode(contractId)}/${encode(id)}`

const encode = (id: string | number) => encodeURIComponent(String(id))

/** A process as it stands: the standard's release without id, date and tag. */
export type State = Omit<Release, 'id' | 'date' | 'tag'>

/** Puts the newest row of each part together. Rows come in the order of their events. */
export function assemble(ocid: string, rows: readonly Part[]): State {
  const newest = new Map<string, Part>()
  for (const part of rows) newest.set(`${part.kind} ${part.key}`, part)
  const standing = [...newest.values()]
  const one = <Kind extends PartKind>(kind: Kind) => contentsOf(standing, kind)[0]
  const many = <Kind extends PartKind>(kind: Kind) => contentsOf(standing, kind)
  const contracts = many('contract').map((contract) => withImplementation(contract, standing))
  return {
    ocid,
    initiationType: 'tender',
    ...one('head'),
    ...filled({ parties: many('party') }),
    ...present({ planning: one('planning'), tender: one('tender') }),
    ...filled({ awards: many('award'), contracts }),
  }
}

function contentsOf<Kind extends PartKind>(parts: readonly Part[], kind: Kind): Content[Kind][] {
  return parts.flatMap((part) =>
    part.kind === kind && part.content ? [part.content as Content[Kind]] : [],
  )
}

function withImplementation(contract: Contract, parts: readonly Part[]): Contract {
  const mine = parts.filter(({ key }) => key.startsWith(`${encode(contract.id)}/`))
  const transactions = contentsOf(mine, 'transaction')
  const milestones = contentsOf(mine, 'milestone')
  const implementation = { ...contract.implementation, ...filled({ transactions, milestones }) }
  return Object.keys(implementation).length === 0 ? contract : { ...contract, implementation }
}

/** A list without elements is no field: nothing empty is published. */
function filled<Lists extends Record<string, readonly unknown[]>>(lists: Lists): Partial<Lists> {
  return Object.fromEntries(
    Object.entries(lists).filter(([, list]) => list.length > 0),
  ) as Partial<Lists>
}

function present<Fields extends Record<string, unknown>>(fields: Fields) {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }
}

/** The other way round: a state, for instance of a file that was loaded, in parts. */
export function decompose({
  ocid: _,
  parties,
  planning,
  tender,
  awards,
  contracts,
  ...head
}: State): Part[] {
  return [
    { kind: 'head', key: '', content: head },
    ...(parties ?? []).map(
      (content) => ({ kind: 'party', key: String(content.id ?? content.name), content }) as const,
    ),
    ...(planning ? [{ kind: 'planning', key: '', content: planning } as const] : []),
    ...(tender ? [{ kind: 'tender', key: '', content: tender } as const] : []),
    ...(awards ?? []).map(
      (content) => ({ kind: 'award', key: String(content.id), content }) as const,
    ),
    ...(contracts ?? []).flatMap(contractParts),
  ]
}

function contractParts(contract: Contract): Part[] {
  const { transactions = [], milestones = [], ...rest } = contract.implementation ?? {}
  const { implementation: _, ...plain } = contract
  const content: Contract =
    Object.keys(rest).length > 0 ? { ...plain, implementation: rest } : plain
  return [
    { kind: 'contract', key: String(contract.id), content },
    ...transactions.map(
      (one) => ({ kind: 'transaction', key: within(contract.id, one.id), content: one }) as const,
    ),
    ...milestones.map(
      (one) => ({ kind: 'milestone', key: within(contract.id, one.id), content: one }) as const,
    ),
  ]
}

/** What must be written so that `before` becomes `after`: the parts that differ, and null for those that vanish. */
export function difference(
  before: readonly Part[],
  after: readonly Part[],
  equal: (a: unknown, b: unknown) => boolean,
) {
  const held = new Map(before.map((part) => [`${part.kind} ${part.key}`, part]))
  const named = new Set(after.map((part) => `${part.kind} ${part.key}`))
  const changed = after.filter(
    (part) => !equal(held.get(`${part.kind} ${part.key}`)?.content ?? null, part.content),
  )
  const gone = before
    .filter((part) => part.content !== null && !named.has(`${part.kind} ${part.key}`))
    .map((part) => ({ ...part, content: null }))
  return [...changed, ...gone] as Part[]
}
