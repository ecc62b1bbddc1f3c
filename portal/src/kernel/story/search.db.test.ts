import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type TestPortal, testPortal } from '../../../test/support/portal.ts'
import { testTown } from '../../../test/support/town.ts'
import type { Room } from '../house/index.ts'
import { holds } from '../identity/index.ts'
import { type StoryPart, storyRoom } from './index.ts'

/** Streets that a query finds by their folded name, as a module would. */
const streets: StoryPart = {
  kind: 'street',
  title: async () => 'Calle Núñez',
  desks: async (_, person, ids) =>
    new Map(holds(person, 'unit-officer') ? ids.map((id) => [id, `/oficina/calles/${id}`]) : []),
  search: {
    ...{ title: 'Calles', order: 1 },
    named: async (_, asked) =>
      asked === 'C-1' ? [{ ...street({ id: '1', name: 'Calle Núñez' }), own: true }] : [],
    find: async (db, folded, limit) => {
      const { rows } = await sql<{ id: string; name: string }>`
        select id, name from (
          values ('1', 'Calle Núñez'), ('2', 'Privada Olmo')
          union all select n::text, 'Andador ' || n from generate_series(100, 200) n
        ) street(id, name)
        where tequio.fold(name) like '%' || ${folded} || '%' order by id limit ${limit}`.execute(db)
      return rows.map(street)
    },
    list: (asked) => `/calles?q=${asked}`,
  },
}
const street = ({ id, name }: { id: string; name: string }) => ({
  thing: { kind: 'street', id },
  title: name,
  detail: 'Zona 8',
  href: `/calles/${id}`,
})
/** A paper that says of which street it is. */
const papers: StoryPart = {
  kind: 'paper',
  search: {
    ...{ title: 'Papeles', order: 2 },
    find: async (_, folded) =>
      folded === 'plano'
        ? [{ ...street({ id: '9', name: 'Plano' }), about: { kind: 'street', id: '1' } }]
        : [],
  },
}
const room: Room = { name: 'streets', story: [streets, papers] }

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

test('too many results show the first of each kind; one kind alone has pages, and its own list', async () => {
  const page = await search('andador')
  expect(page.text).toContain('Éstos son los primeros 10 resultados')
  expect(page.html).toContain('href="?q=andador&amp;de=calles"')
  const streets = await portal.visitor().get('/buscar?q=andador&de=calles')
  expect(streets.text).toContain('Encontramos 101 resultados')
  expect(streets.text).toContain('Página 1 de 3')
  expect(streets.html).toContain('href="/calles?q=andador"')
  const last = await portal.visitor().get('/buscar?q=andador&de=calles&pagina=3')
  expect(last.text).toContain('Andador 200')
  expect((await portal.visitor().get('/buscar?q=andador&de=calles&pagina=4')).status).toBe(404)
  expect((await portal.visitor().get('/buscar?q=andador&de=nada')).status).toBe(400)
})

test('what was found is a file with the address of each', async () => {
  const file = await portal.visitor().get('/buscar.csv?q=andador&de=calles')
  expect(file.html).toContain('Calles,Andador 100,Zona 8,https://san-tequio.example/calles/100')
  expect(file.html).toContain('Andador 200')
})

test('the name of one thing leads straight to it', async () => {
  const answer = await search('C-1')
  expect([answer.status, answer.location]).toEqual([303, '/calles/1'])
})

test('a paper says of what it is', async () => {
  expect((await search('plano')).text).toContain('Calle Núñez · Zona 8')
})

test.each(['GOMA800101AB1', 'goma800101hgtrrn09', 'ana@example.org'])(
  'nobody is looked for by «%s»',
  async (asked) => {
    const page = await search(asked)
    expect(page.status).toBe(400)
    expect(page.text).toContain('son datos personales')
  },
)

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

test('in the office the box leads to where things are worked on, for who may; else to their public page', async () => {
  const officer = await portal.signIn('unit-officer')
  const found = await officer.get('/oficina/buscar?q=nunez')
  expect(found.html).toContain('href="/oficina/calles/1"')
  expect(found.text).toContain('En la oficina')
  expect((await officer.get('/oficina/buscar?q=C-1')).location).toBe('/oficina/calles/1')
  const treasury = await portal.signIn('treasury')
  expect((await treasury.get('/oficina/buscar?q=nunez')).html).toContain('href="/calles/1"')
  expect((await portal.visitor().get('/oficina/buscar?q=nunez')).location).toContain('/entrar')
})

test('every page of the office has the box at its side', async () => {
  const officer = await portal.signIn('unit-officer')
  const { forms } = await officer.get('/oficina/buscar')
  expect(forms.filter(({ action }) => action === '/oficina/buscar').length).toBeGreaterThan(0)
  expect((await officer.get('/oficina/buscar?q=a')).text).toContain('Escribe al menos 2 letras.')
})
