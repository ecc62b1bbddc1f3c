import { type Place, pathIn, under } from '../place.ts'
import type { DocumentKind } from '../standards.ts'
import type { Tally } from '../tally.ts'
import { isObject, type JsonObject, objectsIn, own } from '../values.ts'
import { checkAmounts } from './amounts.ts'
import { checkEverywhere } from './everywhere.ts'
import { processOf, type Say } from './process.ts'
import { checkReferences } from './references.ts'
import { checkRoles } from './roles.ts'
import { checkStages } from './stages.ts'
import { checkStatuses } from './statuses.ts'

/**
 * Whether the dates, amounts, references and roles of a release, a record or a project agree with each other. Of a
 * record its compiled release is looked at, or each of its releases where there is none.
 */
export function checkCoherence(
  entry: JsonObject,
  kind: DocumentKind,
  place: Place | undefined,
  tally: Tally,
) {
  if (kind === 'project' || kind === 'project-package') {
    return checkEverywhere(entry, sayer(place, tally))
  }
  if (kind === 'release' || kind === 'release-package') return checkRelease(entry, place, tally)

  const compiled = own(entry, 'compiledRelease')
  if (isObject(compiled)) return checkRelease(compiled, under(place, 'compiledRelease'), tally)
  for (const [index, release] of objectsIn(own(entry, 'releases'))) {
    checkRelease(release, under(under(place, 'releases'), index), tally)
  }
}

const sayer =
  (place: Place | undefined, tally: Tally): Say =>
  (rule, path, a = '', b = '') =>
    tally.coherence(rule, pathIn(place, path), tally.rules[rule](a, b))

function checkRelease(release: JsonObject, place: Place | undefined, tally: Tally) {
  const say = sayer(place, tally)
  checkEverywhere(release, say)
  const process = processOf(release)
  checkStages(process, say)
  checkAmounts(process, say)
  checkReferences(process, say)
  checkRoles(process, say)
  checkStatuses(process, say)
}
