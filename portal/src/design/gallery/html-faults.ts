import type { HtmlEscapedString } from 'hono/utils/html'

/** What is wrong with the HTML of a page, for tests: tags out of balance, ids twice, controls without a name. */
export function htmlFaults(html: string): readonly string[] {
  const tags = tagsOf(html)
  return [
    ...balanceFaults(tags),
    ...repeatedIds(tags),
    ...deadReferences(tags),
    ...namelessControls(tags, html),
    ...headingFaults(tags),
    ...(/\sstyle="/.test(html) ? ['inline style'] : []),
    ...(/<script(?![^>]*src=)/.test(html) ? ['inline script'] : []),
  ]
}

type Tag = { name: string; closes: boolean; empty: boolean; attributes: Map<string, string> }

const voids = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(/<(\/?)([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g)].map(
    ([, slash, name = '', attributes = '', end]) => ({
      name,
      closes: slash === '/',
      empty: end === '/' || voids.has(name),
      attributes: new Map(
        [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      ),
    }),
  )

function balanceFaults(tags: readonly Tag[]) {
  const open: string[] = []
  const faults: string[] = []
  for (const { name, closes, empty } of tags) {
    if (!closes && !empty) open.push(name)
    if (closes && open.pop() !== name) faults.push(`</${name}> closes what was not opened`)
  }
  return [...faults, ...open.map((name) => `<${name}> stays open`)]
}

const valuesOf = (tags: readonly Tag[], attribute: string) =>
  tags.flatMap(({ attributes }) => attributes.get(attribute) ?? [])

function repeatedIds(tags: readonly Tag[]) {
  const ids = valuesOf(tags, 'id')
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} stands twice`)
}

function deadReferences(tags: readonly Tag[]) {
  const ids = new Set(valuesOf(tags, 'id'))
  const asked = ['for', 'aria-describedby', 'aria-labelledby', 'form']
    .flatMap((attribute) => valuesOf(tags, attribute))
    .flatMap((value) => value.split(' '))
  return asked.filter((id) => !ids.has(id)).map((id) => `nothing has the id ${id}`)
}

/** A control has a label for it, stands in one, or says its name itself. */
function namelessControls(tags: readonly Tag[], html: string) {
  const labelled = new Set(valuesOf(tags, 'for'))
  const wrapped = [...html.matchAll(/<label(?![^>]*\sfor=)[^>]*>.*?<\/label>/gs)]
    .map(([text]) => text)
    .join('')
  return tags
    .filter(({ name, closes }) => !closes && ['input', 'select', 'textarea'].includes(name))
    .filter(({ attributes }) => attributes.get('type') !== 'hidden')
    .filter(({ attributes }) => {
      const id = attributes.get('id')
      const inLabel = wrapped.includes(`name="${attributes.get('name')}"`)
      return !attributes.has('aria-label') && !inLabel && !(id && labelled.has(id))
    })
    .map(({ attributes }) => `the control ${attributes.get('name')} has no label`)
}

/** One h1, and no level left out. */
function headingFaults(tags: readonly Tag[]) {
  const levels = tags.flatMap(({ name, closes }) =>
    !closes && /^h[1-6]$/.test(name) ? [Number(name[1])] : [],
  )
  const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)
  const firsts = levels.filter((level) => level === 1).length
  return [
    ...(firsts === 1 ? [] : [`${firsts} h1`]),
    ...jumps.map((level) => `an h${level} leaves a level out`),
  ]
}

/** The text of a page, also when a part of it had to wait for something. */
export const htmlOf = async (
  page: HtmlEscapedString | Promise<HtmlEscapedString>,
): Promise<string> => String(await (await page).toString())
