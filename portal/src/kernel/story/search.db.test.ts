import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import type { Room } from '../house/index.ts'
import { type StoryPart, storyRoom } from './index.ts'

/** Streets that a query finds by their folded name, as a module would. */
const streets: StoryPart = {
  kind: 'street',
  address: (id) => `/calles/${id}`,
  search: async (db, folded, limit) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from (
        values ('1', 'Calle Núñez'), ('2', 'Privada Olmo')
        union all select n::text, 'Andador ' || n from generate_series(100, 200) n
      ) street(id, name)
      where tequio.fold(name) like '%' || ${folded} || '%' order by id limit ${limit}`.execute(db)
    return rows.map(({ id, name }) => ({
      thing: { kind: 'street', id },
      title: name,
      detail: 'Zona 8',
      href: `/calles/${id}`,
    }))
  },
}
const room: Room = { name: 'streets', story: [streets] }

let portal: TestPortal
beforeAll(async () => {
  portal = testPortal(await testTown(), [storyRoom, room])
})

const search = (q: string) => portal.visitor().get(`/buscar?q=${encodeURIComponent(q)}`)

test('accents and capitals do not matter', async () => {
  const page = await search('NUNEZ')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Encontramos 1 resultado de «NUNEZ».')
  expect(page.html).toContain('href="/calles/1"')
})

test('too many results ask for one more word', async () => {
  expect((await search('andador')).text).toContain('Éstos son los primeros 50 resultados')
})

test('nothing found says what to try', async () => {
  expect((await search('zzz')).text).toContain('No encontramos nada con «zzz».')
})

test('an empty box asks; one letter, or a page of letters, is explained', async () => {
  expect((await portal.visitor().get('/buscar')).status).toBe(200)
  expect((await search('a')).text).toContain('Escribe al menos 2 letras.')
  expect((await search('a'.repeat(500))).status).toBe(400)
})

test('what was typed is shown as text, never as a part of the page', async () => {
  expect((await search('<script>alert(1)</script>')).html).not.toContain('<script>alert')
})
