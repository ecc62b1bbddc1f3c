import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { runTally } from '../src/cli/run.ts'

const home = resolve(import.meta.dirname, '..')
const readme = readFileSync(join(home, 'README.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'tally-readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, code = '']) => code,
  )

const [vote = ''] = blocks('pb')
const file = join(folder, 'vote.pb')
writeFileSync(file, vote)

test('every example of the README prints what it says', () => {
  const source = pathToFileURL(join(home, 'src/index.ts')).href
  const code = blocks('ts').join('\n')
  const program = join(folder, 'examples.ts')
  writeFileSync(program, code.replaceAll("'@tequio/tally'", `'${source}'`))

  const { stdout, stderr, status } = spawnSync(process.execPath, [program], {
    cwd: folder,
    encoding: 'utf8',
  })

  const promised = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line)
  expect({ status, stderr: stderr.replace(/^.*Warning.*$/gm, '').trim() }).toEqual({
    status: 0,
    stderr: '',
  })
  // A long list is printed in several lines.
  const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()
  expect(spaced(stdout)).toBe(spaced(promised.join(' ')))
  expect(promised.length).toBeGreaterThan(8)
})

test('every command of the README ends well, and answers what stands under it', async () => {
  const lines = blocks('sh').join('\n').split('\n')
  const commands = lines.filter((line) => line.startsWith('npx tally '))
  for (const command of commands) {
    const [asked = ''] = command.split(' #')
    const args = asked.trim().split(/\s+/).slice(2)
    const placed = args.map((one) => (/\.(pb|html)$/.test(one) ? join(folder, one) : one))
    let out = ''
    const io = {
      out: (text: string) => {
        out += text
      },
      err: (text: string) => {
        out += text
      },
      stdin: new Blob([]).stream(),
    }
    expect(await runTally(placed, io), command).toBe(0)
    const answer = lines[lines.indexOf(command) + 1]
    if (answer?.startsWith('# ')) expect(`# ${out.trimEnd()}`).toBe(answer)
  }
  expect(commands.length).toBeGreaterThan(6)
})
