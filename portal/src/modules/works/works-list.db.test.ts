import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { townWithWorks, type WorksTown } from '../../../test/support/town-with-works.ts'
import { listWorks, totalWorks, type WorkFilter } from './store/list.ts'

let town: WorksTown
beforeAll(async () => {
  town = await townWithWorks()
})

const page = { order: 'titulo', descending: false, limit: 50, offset: 0 } as const

describe('the list', () => {
  test.each<[string, WorkFilter, number]>([
    ['a word without its accent', { text: 'JARDIN nino' }, 1],
    ['a word that is not there', { text: 'jardin escuela' }, 0],
    ['a sign of SQL is a sign', { text: '100%' }, 0],
    ['the zone', { placeId: 'zone.Z02' }, 1],
    ['the delegation of the zone', { placeId: 'delegation.D1' }, 1],
    ['its stage', { stage: 'design', placeId: 'zone.Z02' }, 1],
    ['another stage', { stage: 'delivered', placeId: 'zone.Z02' }, 0],
    ['its unit', { units: ['parques'], placeId: 'zone.Z02' }, 1],
    ['its edition', { edition: 2024, placeId: 'zone.Z02' }, 1],
  ])('finds a work by %s', async (_, filter, works) => {
    await garden()
    expect(await totalWorks(town.db, filter)).toMatchObject({ works })
    expect(await listWorks(town.db, filter, page)).toHaveLength(works)
  })

  test('is found by the name of its place, its new name and its aliases, not by its old name', async () => {
    const { owner } = town
    await town.work({ title: 'Kiosco del jardín', placeId: 'zone.Z01' })
    const found = async (text: string) => (await totalWorks(town.db, { text })).works
    expect(await found('kiosco nogal')).toBe(1)
    await sql`update places set name = 'Colonia Los Sabinos' where id = 'zone.Z01'`.execute(owner)
    await sql`insert into place_aliases values ('zone.Z01', 'La Ladrillera')`.execute(owner)
    expect(await found('kiosco nogal')).toBe(0)
    expect(await found('kiosco sabinos')).toBe(1)
    expect(await found('ladrillera KIOSCO')).toBe(1)
    const byDate = { ...page, order: 'fecha' } as const
    expect(await listWorks(town.db, { text: 'ladrillera' }, byDate)).toHaveLength(1)
    await sql`update places set name = 'Colonia El Nogal' where id = 'zone.Z01'`.execute(owner)
  })

  test('takes a title and an address of the longest kind', async () => {
    const long = '\u{1F333}'.repeat(280)
    const folio = await town.work({ title: `Parque ${long}`, address: `Calle ${long}` })
    expect((await totalWorks(town.db, { text: folio })).works).toBe(1)
  })

  test('sorts as a Mexican would: ñ after n, accents aside', async () => {
    const titles = ['Ñandú', 'Árbol', 'Nube', 'Zorro', 'arena']
    for (const title of titles) await town.work({ title, edition: 2020 })
    const listed = await listWorks(town.db, { edition: 2020 }, page)
    expect(listed.map(({ title }) => title)).toEqual(['Árbol', 'arena', 'Nube', 'Ñandú', 'Zorro'])
  })
})

let planted: Promise<string> | undefined
const garden = () => {
  const given = { title: 'Jardín del Niño', placeId: 'zone.Z02', unitId: 'parques', edition: 2024 }
  planted ??= town.work(given, 'design')
  return planted
}
