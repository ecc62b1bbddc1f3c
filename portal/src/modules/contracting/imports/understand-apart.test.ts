import { describe, expect, test } from 'vitest'
import { texts as say } from './texts.ts'
import { understandPieces } from './understand.ts'
import { understandReleases } from './understand-apart.ts'

const fileOf = (text: string) => [{ name: 'archivo.json', bytes: new TextEncoder().encode(text) }]

const release = (at: number) => ({
  ...{ ocid: `ocds-000tst-${at}`, id: `${at}`, date: '2026-03-01T00:00:00Z', tag: ['tender'] },
  initiationType: 'tender',
  tender: { id: '1', title: `Pavimentación ${at}`, items: [{ id: '1', description: 'Concreto' }] },
})
const releases = (count: number) =>
  JSON.stringify({ releases: Array.from({ length: count }, (_, at) => release(at)) })

describe('a large file of open contracting', () => {
  test('keeps nobody waiting while it is read, and every release of it arrives', async () => {
    const others = othersServed()
    const { rows, rejects } = await understandReleases(fileOf(releases(4_000)), {})

    // In place nobody is served before the end.
    expect(others.stop()).toBeGreaterThan(10)
    expect(rejects).toEqual([])
    expect(rows.map(({ ocid }) => ocid)).toEqual(
      Array.from({ length: 4_000 }, (_, at) => `ocds-000tst-${at}`),
    )
  })

  test('says apart what it says in place', async () => {
    const files = fileOf(releases(500))
    const inPlace = [...understandPieces(files, {})]
    expect(await understandReleases(files, {})).toEqual({
      rows: inPlace.flatMap(({ rows }) => rows),
      rejects: [],
      notices: inPlace.flatMap(({ notices }) => notices),
    })
  })

  test('that asks for more memory than there is is refused whole, and the house stands', async () => {
    const files = fileOf(`[${Array(2_000_000).fill('{}').join()}]`)
    expect(await understandReleases(files, {}, { mostMemoryMb: 48 })).toEqual({
      ...{ rows: [], notices: [] },
      rejects: [
        {
          ...{ spot: { file: 'archivo.json' }, rule: 'ocds.lectura', value: '', whole: true },
          message: say.tooMuchMemory,
        },
      ],
    })
  })

  test('that takes too long is left, and the next one is read', async () => {
    const files = fileOf(releases(500))
    const late = await understandReleases(files, {}, { longestMs: 1 })
    expect(late.rejects.map(({ message }) => message)).toEqual([say.tooLong])
    expect((await understandReleases(files, {})).rows).toHaveLength(500)
  })
})

/** How many others, who come one after the other, were served meanwhile. */
function othersServed() {
  let served = 0
  const timer = setInterval(() => {
    served += 1
  }, 10)
  return {
    stop: () => {
      clearInterval(timer)
      return served
    },
  }
}
