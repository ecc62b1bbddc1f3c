import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dataFile, dataIsHere, dataMissing, dataPath } from '../../../test/data.ts'
import { describedFields } from '../describe/described-field.ts'
import { EXTENSIONS } from '../extensions/all.ts'
import { type Standard, wordsOf, writtenWords } from './words.ts'

const standards = ['ocds', 'oc4ids'] as const
const keyOf = ({ definition, name }: { definition: string; name: string }) =>
  `${definition}/${name}`

describe.each(standards)('every field of %s has its words', (standard) => {
  const fields = describedFields(standard)

  test('a title and a line of help, in Spanish and in English', () => {
    const without = fields.filter(
      ({ title, help }) => !(title.es && help.es && help.en) || title.es === help.es,
    )
    expect(without.map(keyOf)).toEqual([])
    expect(fields.filter(({ definition, name }) => !wordsOf(standard, definition, name))).toEqual(
      [],
    )
  })

  test('help is one or two short sentences, each ended', () => {
    const odd = fields.filter(({ help }) =>
      [help.es, help.en].some((text) => text.length > 110 || !/[.…]$/.test(text)),
    )
    expect(odd.map(keyOf)).toEqual([])
  })
})

test.each(standards)(
  'no words of %s are of a field that is not there, nor written twice',
  (standard) => {
    const known = new Set([...standards].flatMap((one) => describedFields(one)).flatMap(keysOf))
    const written = writtenWords(standard).map(([key]) => key)

    expect(written.filter((key) => !known.has(key))).toEqual([])
    expect(written.filter((key, at) => written.indexOf(key) !== at)).toEqual([])
  },
)

test('the notes on EDCA are of fields that are there', () => {
  const noted = describedFields('ocds').filter(({ edca }) => edca?.es && edca.en)
  expect(noted).toHaveLength(writtenWords('edca').length)
})

const keysOf = (field: { definition: string; name: string }) => {
  const key = keyOf(field)
  return [key, key.replace(/^(?:Release|Record|Project)Package/, 'Package')]
}

if (!dataIsHere) console.warn(`No se comparan las palabras con las oficiales: ${dataMissing}.`)

describe.skipIf(!dataIsHere)('the help is in our own words', () => {
  test.each(standards)('no official sentence of %s is repeated', (standard) => {
    const official = runsIn(officialText(standard))
    const taken = describedFields(standard).flatMap((field) =>
      [field.help.es, field.help.en, field.edca?.es ?? '', field.edca?.en ?? '']
        .filter((text) => runsOf(text).some((run) => official.has(run)))
        .map((text) => `${keyOf(field)}: ${text}`),
    )
    expect(taken).toEqual([])
  })
})

/** All that the official files say in English and in Spanish. */
function officialText(standard: Standard): string[] {
  if (standard === 'oc4ids') return textsIn(dataFile('oc4ids-0.9.5/project-schema.json'))
  const extensions = EXTENSIONS.map(({ repository }) => repository.replace('/', '+'))
  return [
    ...textsIn(dataFile('ocds-1.1.5/release-schema.json')),
    readFileSync(dataPath('ocds-1.1.5/locale-es/schema.po'), 'utf8').replaceAll(/"\n"/g, ''),
    ...extensions
      .filter((name) => !/publicNotices|extendedProcurementCategory|pagination/.test(name))
      .flatMap((name) => textsIn(dataFile(`extensions/${name}/release-schema.json`))),
  ]
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Seven words in a row are a sentence; fewer may be how one says it. */
const RUN = 7

const runsIn = (texts: readonly string[]) => new Set(texts.flatMap(runsOf))

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
}
