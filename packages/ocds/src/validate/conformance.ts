import { asText } from '../merge/json.ts'
import { country } from '../model/world-codes.ts'
import { instantOf } from './dates.ts'
import { type Place, pathIn } from './place.ts'
import type { DocumentKind } from './standards.ts'
import type { Tally } from './tally.ts'
import { entriesOf, isObject, type JsonObject, objectsIn, own, textOf } from './values.ts'

/** What the standard asks of a package and a schema cannot say: its version and its licence. */
export function checkHead(
  head: JsonObject,
  kind: DocumentKind,
  place: Place | undefined,
  tally: Tally,
) {
  if (!kind.endsWith('-package')) return
  const say = (rule: string, name: string, message: string) =>
    tally.conformance(rule, pathIn(place, name), message)

  const version = own(head, 'version')
  const isOld = version === '1.0' && kind !== 'project-package'
  if (isOld) say('old-version', 'version', tally.texts.oldVersion)
  else if (version !== undefined && version !== (kind === 'project-package' ? '0.9' : '1.1')) {
    say('version', 'version', tally.texts.unknownVersion(asText(version)))
  }
  if (!own(head, 'license')) say('license', 'license', tally.texts.license)
}

/** What the standard asks of a release or a record and a schema cannot say. */
export function checkEntry(
  entry: JsonObject,
  kind: DocumentKind,
  place: Place | undefined,
  tally: Tally,
) {
  const say: Say = (rule, path, message) => tally.conformance(rule, pathIn(place, path), message)
  if (kind === 'release' || kind === 'release-package') return checkRelease(entry, '', say, tally)
  if (kind === 'record' || kind === 'record-package') checkRecord(entry, say, tally)
}

type Say = (rule: string, path: string, message: string) => void

function checkRelease(release: JsonObject, start: string, say: Say, tally: Tally) {
  checkPrefix(release, start, say, tally)
  checkWhole(release, start, say, tally)
}

function checkWhole(release: JsonObject, start: string, say: Say, tally: Tally) {
  checkTags(release, start, say, tally)
  for (const [place, party] of objectsIn(own(release, 'parties'))) {
    const identifier = own(party, 'identifier')
    const scheme = isObject(identifier) ? textOf(own(identifier, 'scheme')) : undefined
    if (!scheme || isScheme(scheme)) continue
    const path = `${start}parties/${place}/identifier/scheme`
    say('identifier-scheme', path, tally.texts.identifierScheme(scheme.slice(0, 80)))
  }
}

/** `ocds-` and six characters: the shape of the prefixes that the Open Contracting Partnership issues. */
function checkPrefix(object: JsonObject, start: string, say: Say, { texts }: Tally) {
  const ocid = textOf(own(object, 'ocid'))
  if (!ocid || /^ocds-[a-z0-9]{6}/.test(ocid)) return
  say('ocid-prefix', `${start}ocid`, texts.ocidPrefix(ocid.slice(0, 200)))
}

/** What each tag announces (OCDS 1.1, «Release tag»). */
const sections: readonly [tag: RegExp, section: string][] = [
  [/^planning/, 'planning'],
  [/^tender/, 'tender'],
  [/^award/, 'awards'],
  [/^(contract|implementation)/, 'contracts'],
]

function checkTags(release: JsonObject, start: string, say: Say, { texts }: Tally) {
  for (const tag of entriesOf(own(release, 'tag'))) {
    if (typeof tag !== 'string') continue
    const section = sections.find(([begins]) => begins.test(tag))?.[1]
    if (section && own(release, section) === undefined) {
      say('tag-section', `${start}tag`, texts.tagSection(tag, section))
    }
  }
}

/** `MX-RFC`: the country, or an X and a letter for what is of none, and the list (org-id.guide). */
const isScheme = (scheme: string) => {
  const place = /^([A-Z]{2})-[A-Z0-9_-]+$/.exec(scheme)?.[1]
  return place !== undefined && (place.startsWith('X') || countries.has(place))
}

const countries = new Set(country.codes)

function checkRecord(record: JsonObject, say: Say, tally: Tally) {
  checkPrefix(record, '', say, tally)
  const ocid = own(record, 'ocid')
  let last = Number.NaN
  let isSorted = true
  for (const [place, release] of objectsIn(own(record, 'releases'))) {
    const start = `releases/${place}/`
    checkPrefix(release, start, say, tally)
    if (own(release, 'id') !== undefined) checkWhole(release, start, say, tally)
    checkOcid(release, ocid, start, say, tally)
    const date = instantOf(release, 'date')
    if (date < last) isSorted = false
    if (!Number.isNaN(date)) last = date
  }
  if (!isSorted) say('release-order', 'releases', tally.texts.releaseOrder)
  const compiled = own(record, 'compiledRelease')
  if (isObject(compiled)) checkCompiled(compiled, ocid, say, tally)
}

function checkOcid(object: JsonObject, ocid: unknown, start: string, say: Say, { texts }: Tally) {
  const given = own(object, 'ocid')
  if (typeof ocid !== 'string' || given === undefined || given === ocid) return
  say('record-ocid', `${start}ocid`, texts.recordOcid(ocid.slice(0, 200)))
}

function checkCompiled(compiled: JsonObject, ocid: unknown, say: Say, tally: Tally) {
  const start = 'compiledRelease/'
  checkRelease(compiled, start, say, tally)
  checkOcid(compiled, ocid, start, say, tally)
  const tags = entriesOf(own(compiled, 'tag'))
  if (tags.length > 0 && !tags.includes('compiled')) {
    say('compiled-tag', `${start}tag`, tally.texts.compiledTag)
  }
}
