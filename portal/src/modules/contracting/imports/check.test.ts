import { describe, expect, test } from 'vitest'
import { checkReleases, type Held } from './check.ts'
import type { LoadedProcess, ReleaseRow } from './rows.ts'

const OCID = 'ocds-000tst-LP-1'
type Given = {
  readonly sha: string
  readonly date?: string
  readonly id?: string
  readonly body?: object
}

const row = ({ sha, date = '2026-01-01T00:00:00Z', id = 'r1', body = {} }: Given): ReleaseRow => ({
  ocid: OCID,
  line: 1,
  date,
  tags: [],
  body: { ocid: OCID, initiationType: 'tender', ...body },
  reserved: [],
  provenance: {
    publisherOcid: OCID,
    publisherReleaseId: id,
    publisherDate: date,
    fileName: 'a.json',
    fileSha256: 'f',
    path: '',
    contentSha256: sha,
    repairs: {},
  },
})
async function heldAfter(rows: readonly ReleaseRow[], held: Held = new Map()): Promise<Held> {
  const { changes } = await checkReleases(rows, held)
  return new Map(changes.map(({ key, after }) => [key, after as LoadedProcess]))
}
const first = row({ sha: 'one', body: { tender: { id: '1', title: 'Luz' } } })

describe('what a file of releases changes', () => {
  test('nothing, when all of it is known', async () => {
    expect(await checkReleases([first, first], await heldAfter([first]))).toMatchObject({
      changes: [],
      unchanged: 2,
      rejects: [],
    })
  })

  test('each release once, in the order of its date', async () => {
    const later = row({
      sha: 'two',
      date: '2026-02-01T00:00:00Z',
      id: 'r2',
      body: { awards: [{ id: '1' }] },
    })
    const { changes } = await checkReleases([later, first, later], new Map())
    const [change] = changes
    expect(change?.before).toBeNull()
    expect(change?.after?.releases.map(({ tags }) => tags)).toEqual([['tender'], ['award']])
  })

  test('a release that says only what is new stands upon the ones before it', async () => {
    const later = row({
      sha: 'two',
      date: '2026-02-01T00:00:00Z',
      id: 'r2',
      body: { contracts: [{ id: 'c', awardID: '1' }] },
    })
    const after = (await heldAfter([later], await heldAfter([first]))).get(OCID)
    expect(after?.releases).toHaveLength(2)
    expect(after?.releases.at(-1)).toMatchObject({
      tags: ['contract'],
      state: { tender: { title: 'Luz' }, contracts: [{ id: 'c' }] },
    })
  })

  test('the same name with other content is a later release, and is listed', async () => {
    const other = row({ sha: 'two', body: { tender: { id: '1', title: 'Luz y drenaje' } } })
    const { changes, notices } = await checkReleases([other], await heldAfter([first]))
    expect(changes).toMatchObject([{ title: 'Luz y drenaje' }])
    expect(notices).toMatchObject([{ rule: 'ocds.entrega-posterior' }])
  })
})
