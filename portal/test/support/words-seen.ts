import { textOf } from './page.ts'

/** What a person reads on a page, also in the title of the window and aloud; what stands as code to be typed is left out. */
export const wordsSeen = (html: string): string[] => {
  const body = html.replace(/<(code|pre|kbd|samp|template)\b.*?<\/\1>/gs, ' ')
  const said = [...body.matchAll(spoken)].map(([, , value = '']) => value)
  return [body, titleOf(html), ...said].map(textOf)
}

const titleOf = (html: string) => /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ''

const spoken = /(name="description" content|\s(?:aria-label|alt|placeholder|title))="([^"]*)"/g

/** Code and English in a text, with what stands beside them. */
export function foreignIn(text: string): string[] {
  const read = apart.reduce((rest, one) => rest.replace(one, ' '), text)
  return [...code, english].flatMap((pattern) =>
    [...read.matchAll(pattern)].map(({ 0: found, index }) => {
      const around = read.slice(Math.max(0, index - 30), index + found.length + 30)
      return `${found} («…${around.replace(/\s+/g, ' ').trim()}…»)`
    }),
  )
}

/** Addresses, files and names that are what they are in any language. */
const apart = [
  /\b(?:https?|mailto|wss?):\S+/g,
  /\S+@\S+/g,
  /(?<![\p{L}\d])\/[\w{}.:/?=&%-]+/gu,
  /\b[\w-]+\.(?:csv|xlsx|pdf|jsonl?|geojson|gz|png|jpe?g|webp|txt|xml|zip)\b/g,
  /\b[\w.-]+\.(?:example|mx|com|org)\b/g,
  /\bocds-[\w-]+/g,
  /\boc4ids-[\w-]+/g,
  /Open Contracting(?: Partnership| Data Standard| for Infrastructure Data Standards?)?/g,
  /Creative Commons(?: Attribution)?/g,
]

/** What programs say: names with points, underlines or capitals in the middle, and values that are missing. */
const code = [
  /(?<![\p{L}\d])\p{Ll}+(?:_[\p{Ll}\d]+)+/gu,
  /(?<![\p{L}\d])\p{Ll}+\p{Lu}\p{Ll}\w*/gu,
  /(?<![\p{L}\d.])\p{Ll}[\p{Ll}-]*\.\p{Ll}[\p{Ll}-]+/gu,
  /(?<![\p{L}\d])(?:undefined|null|NaN|true|false|Infinity|Invalid Date)(?![\p{L}\d])/gu,
  /\[object \w+\]/g,
]

// None of them is a word of Spanish too: «error», «final», «date» or «use» would be.
const words = [
  ...[
    'the',
    'with',
    'from',
    'and',
    'of',
    'for',
    'this',
    'that',
    'these',
    'not',
    'is',
    'are',
    'was',
  ],
  ...['has', 'have', 'been', 'must', 'will', 'should', 'please', 'your', 'you', 'none', 'other'],
  ...['load', 'loading', 'unit', 'title', 'name', 'address', 'page', 'file', 'upload', 'download'],
  ...['search', 'found', 'missing', 'wrong', 'invalid', 'required', 'value', 'empty', 'unknown'],
  ...['work', 'works', 'project', 'stage', 'contract', 'contractor', 'award', 'tender', 'planning'],
  ...[
    'supplier',
    'buyer',
    'amount',
    'payment',
    'milestone',
    'amendment',
    'delivered',
    'contracted',
  ],
  ...['assigned', 'design', 'designed', 'budgeting', 'procurement', 'under-way', 'finished'],
  ...['suspended', 'cancelled', 'substituted', 'active', 'pending', 'draft', 'settings', 'user'],
  ...['password', 'sign', 'submit', 'click', 'operator', 'officer', 'office', 'treasury', 'place'],
  ...[
    'comptroller',
    'neighbour',
    'street',
    'town',
    'day',
    'days',
    'month',
    'year',
    'today',
    'late',
  ],
]
const english = new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'giu')
