import { isObject, type Json, type JsonObject, own } from '../merge/json.ts'
import { add, change, type Journal, spotIn } from './journal.ts'

/** What a release or a record says of itself: the prefix of its ocid, its tag and its initiation. */
export function mendHead(journal: Journal, release: JsonObject, path: string) {
  lowerPrefix(journal, release, 'ocid', path)
  const related = own(release, 'relatedProcesses')
  if (Array.isArray(related)) {
    related.forEach((process, at) => {
      if (isObject(process)) {
        lowerPrefix(
          journal,
          process,
          'identifier',
          `${spotIn(release, 'relatedProcesses', path).path}/${at}`,
        )
      }
    })
  }
}

/** Both are required, and both can be told from the rest: the list of initiations has one code only. */
export function completeHead(journal: Journal, release: JsonObject, path: string) {
  if (!Object.hasOwn(release, 'initiationType')) {
    add(journal, 'initiation-type', spotIn(release, 'initiationType', path), 'tender')
  }
  const tag = Object.hasOwn(release, 'tag') ? undefined : tagOf(release)
  if (tag) add(journal, 'tag', spotIn(release, 'tag', path), [tag])
}

/** OCDS prefixes are lower case: `ocds-` and six letters or digits. */
function lowerPrefix(journal: Journal, holder: JsonObject, key: string, path: string) {
  const ocid = own(holder, key)
  if (typeof ocid !== 'string') return
  const prefix = /^ocds-[a-z0-9]{6}(?![a-z0-9])/i.exec(ocid)?.[0]
  if (!prefix || prefix === prefix.toLowerCase()) return
  change(
    journal,
    'ocid-prefix',
    spotIn(holder, key, path),
    prefix.toLowerCase() + ocid.slice(prefix.length),
  )
}

/** The last stage of which the release tells something. */
function tagOf(release: JsonObject): string | undefined {
  const contracts = own(release, 'contracts')
  if (has(contracts) && Array.isArray(contracts) && contracts.some(isUnderWay))
    return 'implementation'
  if (has(contracts)) return 'contract'
  return ['awards', 'tender', 'planning']
    .find((stage) => has(own(release, stage)))
    ?.replace('awards', 'award')
}

const isUnderWay = (contract: Json) => isObject(contract) && has(own(contract, 'implementation'))
const has = (value: Json | undefined) => value !== undefined && value !== null
