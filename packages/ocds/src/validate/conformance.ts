import { asText } from '../merge/json.ts'
import { addTo, type Report } from './report.ts'
import { texts } from './texts.ts'
import { isObject, type JsonObject, objectsIn, own, textOf } from './values.ts'

const ocdsVersions: readonly unknown[] = ['1.0', '1.1']
const oc4idsVersions: readonly unknown[] = ['0.9']

/** What the standard asks for and a schema cannot say: the version, the extensions and the prefix of each ocid. */
export function checkConformance(document: unknown, start: string, report: Report) {
  if (!isObject(document)) return
  const say = (rule: string, path: string, message: string) =>
    addTo(report, report.conformance, { path: `${start}${path}`, rule, message })

  const version = own(document, 'version')
  const known = own(document, 'projects') === undefined ? ocdsVersions : oc4idsVersions
  if (version !== undefined && !known.includes(version)) {
    say('version', 'version', texts.unknownVersion(asText(version)))
  }
  if (version === '1.0') say('version', 'version', texts.oldVersion)
  for (const [path, ocid] of ocidsOf(document)) {
    if (!hasPrefix(ocid)) say('ocid-prefix', path, texts.ocidPrefix(ocid))
  }
}

/** `ocds-` and six characters: the shape of the prefixes that the Open Contracting Partnership issues. */
const hasPrefix = (ocid: string) => /^ocds-[a-z0-9]{6}/.test(ocid)

function ocidsOf(document: JsonObject): [path: string, ocid: string][] {
  const records = own(document, 'records')
  if (records !== undefined) {
    return objectsIn(records).flatMap(([place, record]) =>
      ocidsOfRecord(record, `records/${place}/`),
    )
  }
  const releases = own(document, 'releases')
  if (own(document, 'ocid') !== undefined) return ocidsOfRecord(document, '')
  return objectsIn(releases).flatMap(([place, release]) => ocidOf(release, `releases/${place}/`))
}

const ocidsOfRecord = (record: JsonObject, start: string) => [
  ...ocidOf(record, start),
  ...objectsIn(own(record, 'releases')).flatMap(([place, release]) =>
    ocidOf(release, `${start}releases/${place}/`),
  ),
  ...objectsIn([own(record, 'compiledRelease')]).flatMap(([, release]) =>
    ocidOf(release, `${start}compiledRelease/`),
  ),
]

function ocidOf(object: JsonObject, start: string): [string, string][] {
  const ocid = textOf(own(object, 'ocid'))
  return ocid ? [[`${start}ocid`, ocid]] : []
}
