import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { texts } from '../src/design/texts.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const pages = globSync('**/*.md', {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|dist|test-results|\.[^/]+)$/.test(path),
}).map((path) => ({ path, text: read(path) }))

test('every link and picture of the documents leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(10)
  expect(
    pages.flatMap((page) => linksOf(page).filter((link) => !leadsSomewhere(page, link))),
  ).toEqual([])
})

test('every command that the documents name exists', () => {
  const commands = globSync('portal/src/cli/*.ts', { cwd: root }).flatMap((path) =>
    matches(read(path), /^ {2}name: '([a-z]+)',$/gm),
  )
  expect(commands).toContain('serve')
  const named = pages.flatMap(({ path, text }) =>
    matches(text, /\bnpx tequio ((?:[a-z]+)(?: \| [a-z]+)*)/g)
      .flatMap((list) => list.split(' | '))
      .map((command) => ({ path, command })),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(({ command }) => !commands.includes(command))).toEqual([])
})

test('every variable that the documents name is one that the portal or its tests read', () => {
  const known = new Set([
    ...matches(read('portal/src/app/environment.ts'), /^ {2}([A-Z][A-Z0-9_]+):/gm),
    ...globSync(['portal/test/**/*.ts', 'bin/*', 'bench/*.ts'], { cwd: root }).flatMap((path) =>
      matches(read(path), /(?:process\.env\.|\$\{)([A-Z][A-Z0-9_]+)/g),
    ),
  ])
  const named = pages.flatMap(({ path, text }) => variablesIn(text).map((name) => ({ path, name })))
  expect(named.map(({ name }) => name)).toContain('TEQUIO_DATA')
  expect(named.filter(({ name }) => !known.has(name))).toEqual([])
})

test('the operator finds every variable of the portal in one table', () => {
  const operations = read('docs/operations/README.md')
  const variables = matches(
    read('portal/src/app/environment.ts'),
    /^ {2}([A-Z][A-Z0-9_]+):/gm,
  ).filter((name) => !operations.includes(`| \`${name}\``))
  expect(variables).toEqual([])
})

test('the neighbour finds every word that a step of a work may carry', () => {
  const { done, here, late, coming } = texts
  expect(read('docs/manual/vecina.md')).toContain(`«${done}», «${here}», «${late}» o «${coming}»`)
})

type Page = (typeof pages)[number]

const linksOf = ({ path, text }: Page) =>
  matches(withoutCode(text), /\]\(([^)\s]+)\)/g)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => ({ path, target }))

function leadsSomewhere({ path, text }: Page, { target }: { readonly target: string }): boolean {
  const [file = '', anchor] = target.split('#')
  const place = file === '' ? path : join(dirname(path), decodeURIComponent(file))
  if (!existsSync(join(root, place))) return false
  if (anchor === undefined || !place.endsWith('.md')) return true
  return anchorsOf(file === '' ? text : read(place)).includes(decodeURIComponent(anchor))
}

/** As GitHub names the headings of a page. */
const anchorsOf = (text: string) =>
  matches(withoutCode(text), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** `NAME=value` before a command, and names in code that end as our variables do. */
const variablesIn = (text: string) => [
  ...matches(text, /(?:^|[\s`])([A-Z][A-Z0-9_]{2,})=\S/gm),
  ...matches(text, /`(TEQUIO_[A-Z_]+|[A-Z0-9_]+_(?:URL|FROM|LEVEL)|PORT|HOST)`/g),
]

const withoutCode = (text: string) => text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '')

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)
