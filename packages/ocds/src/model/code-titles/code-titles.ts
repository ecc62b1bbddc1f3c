import type { Bilingual, Language } from '../words/words.ts'
import { documentTitles } from './documents.ts'
import { procurementTitles } from './procurement.ts'
import { projectTitles } from './projects.ts'

/**
 * The title of a code in plain words of our own; undefined where we have not written one. Currencies, countries and
 * languages are named by the machine (CLDR).
 * @param language Spanish unless told
 */
export function codeTitle(
  list: string,
  code: string,
  language: Language = 'es',
): string | undefined {
  titles ??= new Map([procurementTitles, documentTitles, projectTitles].flatMap(entriesIn))
  const named = worldNames.get(list)
  return titles.get(`${list}/${code}`)?.[language] ?? (named && nameIn(language, named, code))
}

const worldNames: ReadonlyMap<string, Intl.DisplayNamesType> = new Map([
  ['currency', 'currency'],
  ['country', 'region'],
  ['language', 'language'],
])

const namers = new Map<string, Intl.DisplayNames>()

/** What is no code of its kind has no name. */
function nameIn(language: Language, type: Intl.DisplayNamesType, code: string) {
  const key = `${language} ${type}`
  const namer = namers.get(key) ?? new Intl.DisplayNames(language, { type, fallback: 'none' })
  namers.set(key, namer)
  try {
    return namer.of(code)
  } catch {
    return undefined
  }
}

let titles: ReadonlyMap<string, Bilingual> | undefined

/** «# list», then a line for each code: «code · Spanish · English». */
function entriesIn(text: string): (readonly [string, Bilingual])[] {
  let list = ''
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('# ')) list = line.slice(2)
    const [code, es, en] = line.split(' · ')
    return es && en ? [[`${list}/${code}`, { es, en }] as const] : []
  })
}
