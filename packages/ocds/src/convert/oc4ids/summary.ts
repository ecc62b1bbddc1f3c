import { type Json, type JsonObject, own } from '../../merge/json.ts'
import type { Process } from './processes.ts'
import { hasRole, type ProjectParties, partiesOf } from './project-parties.ts'
import { at, objectsAt, present, textAt } from './reading.ts'
import { statusOf } from './status.ts'
import { sumOf } from './sum.ts'

export type SummaryOptions = { parties: ProjectParties; now: Date; scope: boolean }

/** One contracting process of a project: its summary, taken from its compiled release, and its releases. */
export function contractingProcess(process: Process, options: SummaryOptions): JsonObject {
  const { compiled, linked, embedded, known } = process
  const ocid = own(compiled, 'ocid')
  return present({
    id: ocid,
    summary: summaryOf(compiled, known, options),
    releases: linked.length > 0 ? linked : undefined,
    embeddedReleases: embedded.length > 0 ? embedded : undefined,
  })
}

function summaryOf(compiled: JsonObject, known: JsonObject[], options: SummaryOptions): JsonObject {
  const tender = {
    ...tenderOf(compiled, options),
    ...present({ costEstimate: costEstimate(known) }),
  }
  const suppliers = referencesTo(compiled, 'supplier', options.parties)
  return present({
    ocid: own(compiled, 'ocid'),
    status: statusOf(compiled, options.now),
    // With the scope asked for, the reference writes a tender even where there is nothing to say of it.
    tender: options.scope || Object.keys(tender).length > 0 ? tender : undefined,
    title: titleOf(compiled),
    suppliers: suppliers.length > 0 ? suppliers : undefined,
    contractValue: awardedValue(compiled),
    description: descriptionOf(compiled),
    contractPeriod: contractPeriodOf(compiled),
  })
}

function tenderOf(compiled: JsonObject, { parties, scope }: SummaryOptions): JsonObject {
  return present({
    procuringEntity: onlyOne(compiled, 'procuringEntity', parties),
    administrativeEntity: onlyOne(compiled, 'administrativeEntity', parties),
    procurementMethod: textAt(compiled, 'tender', 'procurementMethod'),
    procurementMethodDetails: textAt(compiled, 'tender', 'procurementMethodDetails'),
    items: scope ? filled(objectsAt(compiled, 'tender', 'items')) : undefined,
    milestones: scope ? filled(objectsAt(compiled, 'tender', 'milestones')) : undefined,
  })
}

const filled = (list: JsonObject[]) => (list.length > 0 ? list : undefined)

const referencesTo = (compiled: JsonObject, role: string, parties: ProjectParties): JsonObject[] =>
  partiesOf(compiled)
    .filter((party) => hasRole(party, role))
    .map((party) => present({ id: parties.idOf(party), name: own(party, 'name') ?? undefined }))

/** Of two with one role nobody can tell which is meant. */
function onlyOne(compiled: JsonObject, role: string, parties: ProjectParties) {
  const references = referencesTo(compiled, role, parties)
  return references.length === 1 ? references[0] : undefined
}

/** The value of the last release in which the tender was still being planned. */
const costEstimate = (releases: JsonObject[]): Json | undefined =>
  releases
    .filter((release) => textAt(release, 'tender', 'status') === 'planning')
    .toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0))
    .map((release) => at(release, 'tender', 'value'))
    .findLast((value) => value !== undefined)

const dateOf = (release: JsonObject) => textAt(release, 'date') ?? ''

/** The contract's, then the award's; with several of either, the tender's. */
function titleOf(compiled: JsonObject): string | undefined {
  const { contracts, awards, several } = blocksOf(compiled)
  if (several) return textAt(compiled, 'tender', 'title')
  return textAt(contracts[0] ?? awards[0], 'title')
}

function descriptionOf(compiled: JsonObject): string | undefined {
  const { contracts, awards, several } = blocksOf(compiled)
  const tender = at(compiled, 'tender')
  if (several) return textAt(tender, 'description') ?? onlyDescription(objectsAt(tender, 'items'))
  const told = [contracts, awards].map(
    (blocks) =>
      onlyDescription(blocks) ??
      onlyDescription(blocks.flatMap((block) => objectsAt(block, 'items'))),
  )
  return told.find((description) => description !== undefined)
}

const onlyDescription = (blocks: JsonObject[]): string | undefined => {
  const told = blocks.flatMap((block) => textAt(block, 'description') ?? [])
  return told.length === 1 ? told[0] : undefined
}

function blocksOf(compiled: JsonObject) {
  const contracts = objectsAt(compiled, 'contracts')
  const awards = objectsAt(compiled, 'awards')
  return { contracts, awards, several: contracts.length > 1 || awards.length > 1 }
}

/** What was awarded in all, where one currency says it. */
function awardedValue(compiled: JsonObject): JsonObject | undefined {
  const values = objectsAt(compiled, 'awards').map((award) => at(award, 'value'))
  const currencies = new Set(values.flatMap((value) => textAt(value, 'currency') ?? []))
  const amount = sumOf(values.map((value) => at(value, 'amount')))
  if (currencies.size > 1 || amount === 0) return undefined
  return { amount, currency: [...currencies][0] ?? null }
}

function contractPeriodOf(compiled: JsonObject): Json | undefined {
  const periods = objectsAt(compiled, 'awards').map((award) => at(award, 'contractPeriod'))
  const startDate = periods.flatMap((period) => textAt(period, 'startDate') ?? []).sort()[0]
  const endDate = periods
    .flatMap((period) => textAt(period, 'endDate') ?? [])
    .sort()
    .at(-1)
  if (startDate && endDate) return { startDate, endDate }
  return at(compiled, 'tender', 'contractPeriod')
}
