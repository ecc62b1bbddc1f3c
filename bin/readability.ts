import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readingEase } from '../portal/src/lib/readability.ts'

// How easily citizens read what the portal says: one line for each room, and the sentences that cost most.
// `node bin/readability.ts` prints both and ends with 1 when a text is harder than it may be.

/** «Rather easy» on the INFLESZ scale. */
const LEAST = 65
const WORST = 12
/** Shorter ones are labels: the formula says nothing of two words. */
const SENTENCE_WORDS = 5

type Told = { readonly room: string; readonly sentences: readonly string[] }

const root = join(import.meta.dirname, '..')
const rooms = {
  design: 'design/texts.ts',
  home: 'app/pages/texts.ts',
  search: 'kernel/story/texts.ts',
  places: 'kernel/places/texts.ts',
  visit: 'kernel/visit/texts.ts',
  works: 'modules/works/texts.ts',
  'works pages': 'modules/works/page-texts.ts',
  'page of a work': 'modules/works/work-texts.ts',
  areas: 'modules/works/units-texts.ts',
  'contract pages': 'modules/contracting/pages/texts.ts',
  data: 'kernel/publishing/texts.ts',
} as const
const chapters = ['README', 'vecina'] as const

const told = [
  ...(await Promise.all(Object.entries(rooms).map(textsOf))),
  ...chapters.map(chapterOf),
]
let hard = 0
for (const { room, sentences } of told) {
  const { ease, words } = readingEase(sentences.join('\n'))
  if (ease < LEAST) hard += 1
  process.stdout.write(
    `${ease < LEAST ? '✗' : '✓'} ${ease.toFixed(1).padStart(5)} ≥ ${LEAST}  ${room} (${words} words)\n`,
  )
}

process.stdout.write('\nThe hardest sentences:\n')
const worst = told
  .flatMap(({ room, sentences }) =>
    sentences.map((text) => ({ room, text, ease: readingEase(text).ease })),
  )
  .toSorted((a, b) => a.ease - b.ease)
for (const { room, text, ease } of worst.slice(0, WORST))
  process.stdout.write(`${ease.toFixed(1).padStart(6)}  ${room}: ${text}\n`)
process.exitCode = hard > 0 ? 1 : 0

async function textsOf([room, file]: readonly [string, string]): Promise<Told> {
  const texts: object = await import(`../portal/src/${file}`)
  return { room, sentences: sentencesIn(texts) }
}

function chapterOf(name: string): Told {
  const text = readFileSync(join(root, 'docs/manual', `${name}.md`), 'utf8')
  const words = text.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[|*`#]/g, ' ')
  return { room: `manual ${name}`, sentences: words.split('\n').filter(isSentence) }
}

/** Every sentence of a room's texts; what is made of figures is said with some. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value].filter(isSentence)
  if (typeof value === 'function') return sentencesIn(saidWith(value))
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(sentencesIn)
}

function saidWith(say: unknown): unknown {
  try {
    return typeof say === 'function' ? say(3, 4, 5) : undefined
  } catch {
    // It asks for more than figures: its words are read where they are used.
    return undefined
  }
}

function isSentence(text: string): boolean {
  return readingEase(text).words >= SENTENCE_WORDS
}
