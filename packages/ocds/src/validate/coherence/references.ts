import { DEEPEST } from '../fields.ts'
import { type Place, pathIn, under } from '../place.ts'
import { entriesOf, isObject, type JsonObject, objectsIn, own } from '../values.ts'
import { byIdIn, entriesIn, objectIn, type Process, type Say, textIn } from './process.ts'
import type { CoherenceRule } from './rules.ts'

type Reference = { readonly rule: CoherenceRule; readonly known: ReadonlyMap<string, unknown> }

/** Whether what is referred to is there: awards, lots, bids, milestones, and other processes. */
export function checkReferences(process: Process, say: Say) {
  const { release, awards, contracts } = process
  for (const { path, object, award } of contracts) {
    const id = textIn(object, 'awardID')
    if (id !== undefined && awards.length > 0 && !award)
      say('award-reference', `${path}/awardID`, id)
  }
  const fields = referencesOf(process)
  if (fields.size > 0) follow(release, fields, say)
  checkRelated(release, '', textIn(release, 'ocid'), say)
  for (const { path, object } of contracts) {
    checkRelated(object, `${path}/`, textIn(release, 'ocid'), say)
  }
}

/** The fields that refer to what this release lists, by their names, which no other object uses for anything else. */
function referencesOf({ release, tender, contracts }: Process) {
  const fields = new Map<string, Reference>()
  const add = (rule: CoherenceRule, known: ReadonlyMap<string, unknown>, ...names: string[]) => {
    if (known.size > 0) for (const name of names) fields.set(name, { rule, known })
  }
  const lots = [...entriesIn(tender, 'lots', ''), ...entriesIn(tender, 'lotGroups', '')]
  add('lot-reference', byIdIn(lots), 'relatedLot', 'relatedLots')
  const bids = entriesIn(objectIn(release, 'bids'), 'details', '')
  add('bid-reference', byIdIn(bids), 'relatedBid', 'relatedBids')
  const milestones = contracts.flatMap(({ implementation }) =>
    entriesIn(implementation, 'milestones', ''),
  )
  add('milestone-reference', byIdIn(milestones), 'relatedImplementationMilestone')
  return fields
}

function follow(object: JsonObject, fields: ReadonlyMap<string, Reference>, say: Say, at?: Place) {
  if (at && at.depth > DEEPEST) return
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (value === null || value === undefined) continue
    const reference = fields.get(name)
    if (reference) checkReference(value, reference, under(at, name), say)
    if (isObject(value)) follow(value, fields, say, under(at, name))
    else {
      for (const [index, entry] of objectsIn(value)) {
        follow(entry, fields, say, under(under(at, name), index))
      }
    }
  }
}

function checkReference(value: unknown, { rule, known }: Reference, place: Place, say: Say) {
  for (const one of Array.isArray(value) ? entriesOf(value) : [value]) {
    const id = isObject(one) ? textIn(one, 'id') : textIn({ one }, 'one')
    if (id !== undefined && !known.has(id)) say(rule, pathIn(place.up, String(place.step)), id)
  }
}

function checkRelated(object: JsonObject, start: string, ocid: string | undefined, say: Say) {
  for (const { path, object: related } of entriesIn(object, 'relatedProcesses', start)) {
    const isOcid = own(related, 'scheme') === 'ocid'
    if (isOcid && ocid !== undefined && own(related, 'identifier') === ocid) {
      say('own-process', `${path}/identifier`)
    }
  }
}
