import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { folderForTests, ocds } from '../../test/command.ts'
import { dataFile, dataIsHere, dataPath } from '../../test/data.ts'
import { toOc4ids } from '../convert/to-oc4ids.ts'

const { inFolder, write, takeAway } = folderForTests()
afterAll(takeAway)

test.skipIf(!dataIsHere)(
  'files of releases become one project, with the steps that were named',
  async () => {
    const file = dataPath('worked-example/release-package.json')
    const args = ['--to', 'oc4ids', '--project-id', 'oc4ids-abcdef-1', '--transforms', 'buyer_role']
    const { code, out } = await ocds(['convert', ...args, file])

    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(
      toOc4ids([dataFile('worked-example/release-package.json')], {
        projectId: 'oc4ids-abcdef-1',
        transforms: ['buyer_role'],
      }),
    )
  },
)

test('each document of 1.0 becomes one of 1.1, in the folder that was named', async () => {
  const old = (n: number) => ({
    ...{ uri: `https://a.mx/${n}.json`, releases: [{ ocid: 'o', buyer: { name: 'León' } }] },
  })
  write('old/1.json', old(1))
  write('old/sub/2.json', old(2))
  const { code } = await ocds([
    'convert',
    '--to',
    '1.1',
    '--out',
    `${inFolder('new')}/`,
    inFolder('old'),
  ])

  expect(code).toBe(0)
  for (const name of ['1.json', 'sub/2.json']) {
    expect(JSON.parse(readFileSync(join(inFolder('new'), name), 'utf8'))).toMatchObject({
      version: '1.1',
      releases: [{ parties: [{ name: 'León', roles: ['buyer'] }] }],
    })
  }
})

test('what is asked wrongly is one sentence', async () => {
  const errors = [
    [[], 'Falta --to.'],
    [['--to', '2.0'], 'No se convierte a «2.0»'],
    [['--to', 'oc4ids'], 'Falta --project-id.'],
    [['--to', 'oc4ids', '--project-id', 'p', '--transforms', 'x'], 'No existe el paso «x».'],
  ] as const
  for (const [args, sentence] of errors) {
    const { code, err } = await ocds(['convert', ...args], '{}')
    expect([code, err]).toEqual([1, expect.stringContaining(sentence)])
  }
  expect((await ocds(['convert', '--to', '1.1'], '{')).code).toBe(2)
})

test('releases that contradict each other make no project', async () => {
  const release = (n: number, tender: unknown) => ({ ocid: 'o', date: `2026-0${n}`, tender })
  const input = JSON.stringify([release(1, 1), release(2, { id: 't' })])
  const { code, err } = await ocds(['convert', '--to', 'oc4ids', '--project-id', 'p'], input)
  expect([code, err]).toEqual([1, expect.stringContaining('Dos entregas no coinciden')])
})
