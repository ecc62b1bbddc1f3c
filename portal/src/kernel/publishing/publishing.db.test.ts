import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDutiesOf } from '../duties/index.ts'
import { publishProcesses } from './actions/publish-processes.ts'
import { eventsOf } from './index.ts'
import { paths } from './paths.ts'
import { bytesOf, fileAt } from './store/blobs.ts'
import { type TestOffice, tenderBody, testOffice } from './test/office.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})

const publish = (...ocids: string[]) => publishProcesses(office, ocids)

async function served(path: string) {
  const { db, files } = office.town
  const file = await fileAt(db, path)
  const bytes = file && (await bytesOf(db, files, file.sha256))
  return bytes && JSON.parse(await new Response(bytes).text())
}

const unpublishable = (ocid: string) => tenderBody(ocid, '')
const inbox = () => openDutiesOf(office.town.db, { units: ['obra'] }, { limit: 9, offset: 0 })

describe('an event of a procurement', () => {
  const ocid = 'ocds-000tst-uno-1'

  test('becomes a release at its permanent address, and the record tells it', async () => {
    await office.tell(ocid, tenderBody(ocid))
    await publish(ocid)

    const id = `${ocid}-1`
    expect(await served(paths.release(ocid, id))).toMatchObject({
      version: '1.1',
      publisher: { name: expect.any(String) },
      releases: [{ ocid, id, tag: ['tender'], tender: { title: 'Pavimentar la calle Nogal' } }],
    })
    const { records } = await served(paths.record(ocid))
    expect(records).toMatchObject([
      {
        ocid,
        releases: [{ url: expect.stringMatching(/releases\/ocds-000tst-uno-1\/.*-1\.json#/) }],
        compiledRelease: { tender: { title: 'Pavimentar la calle Nogal' } },
        versionedRelease: { tender: { title: [{ releaseID: id }] } },
      },
    ])
  })

  test('is published once, even when its job runs twice', async () => {
    const before = await fileAt(office.town.db, paths.record(ocid))
    await publish(ocid)
    await publish(ocid)
    expect(await fileAt(office.town.db, paths.record(ocid))).toEqual(before)
  })

  test('is published once by two workers at the same time', async () => {
    await office.tell(ocid, tenderBody(ocid, 'Pavimentar y alumbrar'), { tags: ['tenderUpdate'] })
    await Promise.all([publish(ocid), publish(ocid)])

    const { records } = await served(paths.record(ocid))
    expect(records[0].releases).toHaveLength(2)
    expect((await eventsOf(office.town.db, ocid)).map(({ state }) => state)).toEqual([
      'published',
      'published',
    ])
  })
})

test('the events of one moment have dates that rise, though the clock stands still', async () => {
  const ocid = 'ocds-000tst-reloj-1'
  await office.town.setClock('2026-11-20T15:00:00Z')
  for (const title of ['Uno', 'Dos', 'Tres']) await office.tell(ocid, tenderBody(ocid, title))
  await publish(ocid)
  await office.town.setClock()

  const { records } = await served(paths.record(ocid))
  expect(records[0].releases.map(({ date }: { date: string }) => date)).toEqual([
    '2026-11-20T15:00:00.000Z',
    '2026-11-20T15:00:00.001Z',
    '2026-11-20T15:00:00.002Z',
  ])
})

describe('what is not valid', () => {
  const ocid = 'ocds-000tst-mal-1'

  test('waits with its reason, the unit finds it in its inbox, and the last good file stays', async () => {
    await office.tell(ocid, tenderBody(ocid))
    await publish(ocid)
    const good = await fileAt(office.town.db, paths.record(ocid))
    await office.tell(ocid, unpublishable(ocid), { tags: ['tenderUpdate'] })
    await publish(ocid)

    const [, event] = await eventsOf(office.town.db, ocid)
    expect(event).toMatchObject({
      state: 'waiting',
      since: expect.any(Date),
      why: [{ path: 'releases/0/tender/title', message: expect.stringContaining('vacío') }],
    })
    expect(await inbox()).toMatchObject([
      { kind: 'publication', thing: { kind: 'process', id: ocid }, unitId: 'obra' },
    ])
    expect(await fileAt(office.town.db, paths.record(ocid))).toEqual(good)
  })

  test('keeps nobody else waiting', async () => {
    const other = 'ocds-000tst-bien-1'
    await office.tell(other, tenderBody(other))
    await office.tell(ocid, unpublishable(ocid))
    await publish(ocid, other)
    expect(await served(paths.record(other))).toBeDefined()
  })

  test('is released by the act that corrects it, in one release with the tags of all', async () => {
    await office.tell(ocid, tenderBody(ocid, 'Pavimentar, corregido'), {
      tags: ['tenderAmendment'],
      reason: 'Faltaba el título',
    })
    await publish(ocid)

    const { records } = await served(paths.record(ocid))
    expect(records[0].releases).toMatchObject([
      { tag: ['tender'] },
      { tag: ['tenderUpdate', 'tender', 'tenderAmendment'] },
    ])
    expect(await eventsOf(office.town.db, ocid)).toMatchObject([
      { seq: 1, publishedSeq: 1 },
      { seq: 2, publishedSeq: 4 },
      { seq: 3, publishedSeq: 4 },
      { seq: 4, publishedSeq: 4, reason: 'Faltaba el título' },
    ])
    expect(await inbox()).toEqual([])
  })

  test.each([
    ['una CURP', 'Firma HEGG560427MVZRRL04'],
    ['el RFC de una persona', 'Paga a GOMA800101AB1'],
    ['una clave de elector', 'Clave MNRTLC-800101-11-H300'],
    ['una CLABE', 'Deposita en 032180000118359719'],
    ['una fecha de nacimiento', 'Nacida el 3 de mayo de 1980'],
    ['un teléfono', 'Llama al 477 123 4567'],
    ['un correo', 'Escribe a ana@example.org'],
  ])('%s never becomes public', async (name, title) => {
    const person = `ocds-000tst-${title.replace(/\W/g, '').toLowerCase()}`
    await office.tell(person, tenderBody(person, title))
    await publish(person)
    expect(await served(paths.record(person))).toBeUndefined()
    expect(await eventsOf(office.town.db, person)).toMatchObject([
      { state: 'waiting', why: [{ message: expect.stringContaining(name) }] },
    ])
  })

  test('an office publishes its telephone and its e-mail', async () => {
    const own = 'ocds-000tst-oficina-1'
    const contactPoint = { telephone: '477 123 4567', email: 'obras@example.org' }
    const buyer = { id: 'obras', name: 'Obras Públicas' }
    await office.tell(own, {
      ...tenderBody(own),
      parties: [{ ...buyer, roles: ['buyer'], contactPoint }],
      buyer,
    })
    await publish(own)
    const { records } = await served(paths.record(own))
    expect(records[0].compiledRelease.parties).toMatchObject([{ contactPoint }])
  })
})

test('a job that dies half way leaves the old files, and the next one publishes', async () => {
  const ocid = 'ocds-000tst-muerte-1'
  await office.tell(ocid, tenderBody(ocid))
  await publish(ocid)
  const old = await fileAt(office.town.db, paths.record(ocid))
  await office.tell(ocid, tenderBody(ocid, 'Segundo'))
  const dying = {
    ...office,
    town: { ...office.town, files: office.town.files },
    house: {
      ...office.house,
      processes: office.house.processes && {
        ...office.house.processes,
        projectOf: () => Promise.reject(new Error('power cut')),
      },
    },
  }

  await expect(publishProcesses(dying, [ocid])).rejects.toThrow('power cut')
  expect(await fileAt(office.town.db, paths.record(ocid))).toEqual(old)
  expect(await served(paths.release(ocid, `${ocid}-2`))).toBeUndefined()

  await publish(ocid)
  expect(await served(paths.release(ocid, `${ocid}-2`))).toBeDefined()
})

describe('the database', () => {
  test.each([
    "update releases set body = '{}'",
    'delete from releases',
    'truncate releases cascade',
  ])('refuses the portal «%s»', async (statement) => {
    await expect(sql.raw(statement).execute(office.town.db)).rejects.toThrow('permission denied')
  })

  test('refuses that a permanent address changes, even to the owner', async () => {
    const statement = sql`update public_paths set sha256 = (select min(sha256) from blobs) where permanent`
    await expect(statement.execute(office.town.owner)).rejects.toThrow('never changes')
  })

  test('refuses a release that comes before the last one', async () => {
    const ocid = 'ocds-000tst-uno-1'
    const late = sql`insert into releases select ocid, 9, ocid || '-9', '2001-01-01', tags, body, terms, seq, date, stored_at
      from releases where ocid = ${ocid} order by seq desc limit 1`
    await expect(late.execute(office.town.owner)).rejects.toThrow('releases_check')
  })

  test('refuses two releases after the same one', async () => {
    const ocid = 'ocds-000tst-uno-1'
    const forked = sql`insert into releases select ocid, 9, ocid || '-9', '2099-01-01', tags, body, terms,
      previous_seq, previous_date, stored_at from releases where ocid = ${ocid} and previous_seq = 1`
    await expect(forked.execute(office.town.owner)).rejects.toThrow('previous_seq')
  })
})
