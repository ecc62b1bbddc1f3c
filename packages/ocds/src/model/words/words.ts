import { biddingWords } from './bidding.ts'
import { edcaNotes } from './edca.ts'
import { extensionWords } from './extensions.ts'
import { mexicoWords } from './mexico.ts'
import { projectPartWords } from './oc4ids-parts.ts'
import { processWords } from './oc4ids-processes.ts'
import { projectWords } from './oc4ids-project.ts'
import { contractWords } from './ocds-contract.ts'
import { peopleWords } from './ocds-people.ts'
import { releaseWords } from './ocds-release.ts'
import { tenderWords } from './ocds-tender.ts'
import { placeWords } from './places.ts'

export type Language = 'es' | 'en'
export type Bilingual = Readonly<Record<Language, string>>
export type Standard = 'ocds' | 'oc4ids'

/** The English title of a field, and its help. The Spanish title stands in its definition. */
export type FieldWords = { readonly title: string; readonly help: Bilingual }

/**
 * The words of `Tender`, `value`; undefined where we have not written them. OC4IDS says in its own table only what
 * it calls otherwise, and the packages of both standards have one head.
 */
export function wordsOf(
  standard: Standard,
  definition: string,
  name: string,
): FieldWords | undefined {
  const own = standard === 'oc4ids' ? tables().oc4ids : undefined
  const headed = definition.replace(/^(?:Release|Record|Project)Package/, 'Package')
  const keys = [`${definition}/${name}`, `${headed}/${name}`]
  for (const table of [own, tables().ocds]) {
    for (const key of keys) {
      const words = table?.get(key)
      if (words) return words
    }
  }
  return undefined
}

/** What Mexico's EDCA profile adds about the field, or undefined. */
export const edcaNoteOf = (definition: string, name: string): Bilingual | undefined =>
  tables().edca.get(`${definition}/${name}`)?.help

/** `Tender/value` and its words, as each file writes them. */
export const writtenWords = (table: Table): (readonly [string, FieldWords])[] =>
  sources[table].flatMap(entriesIn)

type Table = Standard | 'edca'

const sources: Readonly<Record<Table, readonly string[]>> = {
  ocds: [
    ...[releaseWords, tenderWords, contractWords, peopleWords],
    ...[mexicoWords, biddingWords, extensionWords, placeWords],
  ],
  oc4ids: [projectWords, processWords, projectPartWords],
  edca: [edcaNotes],
}

let read: Readonly<Record<Table, ReadonlyMap<string, FieldWords>>> | undefined

/** Read when first asked for: whoever only validates does not wait for it. */
function tables() {
  read ??= {
    ocds: new Map(writtenWords('ocds')),
    oc4ids: new Map(writtenWords('oc4ids')),
    edca: new Map(writtenWords('edca')),
  }
  return read
}

/** «# Definition», then for each field a line «name · English title» and two lines of help, Spanish first. */
function entriesIn(text: string): (readonly [string, FieldWords])[] {
  let definition = ''
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    if (line.startsWith('# ')) definition = line.slice(2)
    const [name, title] = line.startsWith(' ') ? [] : line.split(' · ')
    if (!name || !title) return []
    const help = { es: lines[at + 1]?.trim() ?? '', en: lines[at + 2]?.trim() ?? '' }
    return [[`${definition}/${name}`, { title, help }] as const]
  })
}
