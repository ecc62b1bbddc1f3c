import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readList } from './list.ts'

const rules = {
  filters: z.object({
    q: z.string().optional(),
    estado: z.enum(['abierta', 'cerrada']).optional(),
  }),
  orders: ['nombre', 'fecha'],
} as const

async function ask(query: string, change = {}): Promise<Record<string, unknown>> {
  const app = new Hono().get('/', (c) => {
    const { list, wrong } = readList(c, { ...rules, orders: [...rules.orders] })
    return c.json({ ...list, wrong, next: list?.query(change) })
  })
  const answer = await app.request(`/${query}`)
  return (await answer.json()) as Record<string, unknown>
}

test('a list that says nothing begins at its first page in its own order', async () => {
  expect(await ask('')).toMatchObject({ page: 1, offset: 0, order: 'nombre', descending: false })
})

test('a list may begin with its last, and an address turns it round', async () => {
  const app = new Hono().get('/', (c) =>
    c.json({ ...readList(c, { ...rules, orders: ['fecha'], descending: true }).list }),
  )
  const asked = async (query: string) => (await app.request(`/${query}`)).json()
  expect(await asked('')).toMatchObject({ descending: true })
  expect(await asked('?orden=fecha')).toMatchObject({ descending: false })
})

test('an address says which page, in which order and with which filters', async () => {
  expect(
    await ask('?q=ca%C3%B1ada&estado=abierta&orden=-fecha&pagina=3&utm_source=x'),
  ).toMatchObject({
    offset: 100,
    order: 'fecha',
    descending: true,
    filters: { q: 'cañada', estado: 'abierta' },
  })
})

test('the next page keeps the filters', async () => {
  const { next } = await ask('?estado=abierta&q=', { pagina: 2 })
  expect(next).toBe('?estado=abierta&pagina=2')
})

test.each([
  ['?estado=roto', 'Un filtro de esta dirección tiene un valor que no existe.'],
  ['?pagina=0', 'Esa página de la lista no existe. Las páginas se cuentan desde 1.'],
  ['?pagina=dos', 'Esa página de la lista no existe. Las páginas se cuentan desde 1.'],
  ['?orden=precio', 'La lista no se puede ordenar así.'],
])('%s is refused in one sentence', async (query, sentence) => {
  expect(await ask(query)).toMatchObject({ wrong: sentence })
})
