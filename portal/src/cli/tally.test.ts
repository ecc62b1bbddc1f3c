import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tallyCommand } from './tally.ts'

const folder = await mkdtemp(join(tmpdir(), 'tequio-tally-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function tally(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const terminal = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    interactive: false,
  }
  return { code: await tallyCommand.alone(args, terminal), out, err }
}

test('a vote is counted from a file, with no town and no database', async () => {
  const file = join(folder, 'vote.pb')
  await writeFile(
    file,
    `META\nkey;value\nbudget;90\nvote_type;approval\nPROJECTS\nproject_id;cost\n4;60\n9;50\nVOTES\nvoter_id;vote\nana;4,9\nbeto;4\n`,
  )
  const counted = await tally(file, '--rule', 'greedy', '--json')
  expect(counted).toMatchObject({ code: 0, out: ['{"selected":["4"],"cost":60,"ties":[]}'] })
  expect((await tally('check', file)).code).toBe(1)
  expect((await tally(join(folder, 'none.pb'))).code).toBe(2)
})
