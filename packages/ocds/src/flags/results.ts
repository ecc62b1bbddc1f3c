import type {
  FlagCode,
  FlagGroup,
  FlagMeta,
  FlagResults,
  Flags,
  OrganizationFigures,
  ProcessFigures,
} from './types.ts'

type Codes = Partial<Record<FlagCode, number>>
type Entry<Figures> = { readonly codes: Codes; readonly figures: Partial<Figures> }
type OrganizationGroup = Exclude<FlagGroup, 'OCID'>

/** The flags of the tenderers of a flagged process: they say in which processes, and no more. */
type TendererCode = 'R024' | 'R028' | 'R030' | 'R035' | 'R058'

export type Results = ReturnType<typeof newResults>

/** Where the indicators write. Maps until the end: an id may be any text, `__proto__` too. */
export function newResults() {
  const processes = new Map<string, Entry<ProcessFigures>>()
  const organizations: Record<OrganizationGroup, Map<string, Entry<OrganizationFigures>>> = {
    Buyer: new Map(),
    ProcuringEntity: new Map(),
    Tenderer: new Map(),
  }
  const meta: FlagMeta = {}

  function flagProcess<Code extends keyof ProcessFigures>(
    code: Code,
    ocid: string,
    { value, figures }: { value: number; figures: ProcessFigures[Code] },
  ) {
    const entry = entryOf(processes, ocid)
    entry.codes[code] = value
    entry.figures[code] = figures
  }

  function flagOrganization<Code extends keyof OrganizationFigures>(
    code: Code,
    { group, id }: { group: OrganizationGroup; id: string },
    { value, figures }: { value: number; figures: OrganizationFigures[Code] },
  ) {
    const entry = entryOf(organizations[group], id)
    entry.codes[code] = value
    entry.figures[code] = figures
  }

  function flagTenderer(code: TendererCode, id: string, value: number, ocid: string) {
    const entry = entryOf(organizations.Tenderer, id)
    entry.codes[code] = value
    const known = entry.figures[code]?.processes ?? []
    if (known.at(-1) !== ocid) known.push(ocid)
    entry.figures[code] = { processes: known }
  }

  /** Rounded to 4 decimals, as Cardinal prints them. */
  function measure(code: FlagCode, name: string, value: number) {
    const measures = meta[code] ?? {}
    measures[name] = roundedOrNull(value)
    meta[code] = measures
  }

  function flags(): Flags {
    return {
      ...(processes.size > 0 && { OCID: codesOf(processes) }),
      ...groupsOf(organizations, codesOf),
      Meta: meta,
      Figures: {
        ...(processes.size > 0 && { OCID: figuresOf(processes) }),
        ...groupsOf(organizations, figuresOf),
      },
    }
  }

  return { flagProcess, flagOrganization, flagTenderer, measure, flags }
}

function entryOf<Figures>(entries: Map<string, Entry<Figures>>, id: string): Entry<Figures> {
  const known = entries.get(id)
  if (known) return known
  const entry = { codes: {}, figures: {} }
  entries.set(id, entry)
  return entry
}

/** Half away from zero. */
const roundedOrNull = (value: number) =>
  Number.isFinite(value) ? (Math.sign(value) * Math.round(Math.abs(value) * 10_000)) / 10_000 : null

const codesOf = (entries: ReadonlyMap<string, Entry<unknown>>): FlagResults =>
  Object.fromEntries(Array.from(entries, ([id, { codes }]) => [id, codes]))

const figuresOf = <Figures>(entries: ReadonlyMap<string, Entry<Figures>>) =>
  Object.fromEntries(Array.from(entries, ([id, { figures }]) => [id, figures]))

const groupsOf = <Told>(
  {
    Buyer,
    ProcuringEntity,
    Tenderer,
  }: Record<OrganizationGroup, Map<string, Entry<OrganizationFigures>>>,
  tell: (entries: Map<string, Entry<OrganizationFigures>>) => Told,
) => ({
  ...(Buyer.size > 0 && { Buyer: tell(Buyer) }),
  ...(ProcuringEntity.size > 0 && { ProcuringEntity: tell(ProcuringEntity) }),
  ...(Tenderer.size > 0 && { Tenderer: tell(Tenderer) }),
})
