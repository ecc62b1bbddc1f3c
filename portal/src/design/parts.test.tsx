import { expect, test } from 'vitest'
import type { TimelineEntry } from '../kernel/story/story.ts'
import { Checkboxes } from './choices.tsx'
import { DataTable } from './data-table.tsx'
import { Field } from './field.tsx'
import { Filters } from './filters.tsx'
import { Form } from './form.tsx'
import { List } from './list.tsx'
import type { ListState } from './list-state.ts'
import { Money } from './money.tsx'
import { MoneyBars } from './money-bars.tsx'
import { Pager } from './pager.tsx'
import { Timeline } from './timeline.tsx'

const text = (html: unknown) =>
  String(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

test('money is said in full, and in millions only where asked', () => {
  expect(text(<Money of={160_000_000} />)).toBe('$1,600,000')
  expect(text(<Money of={3_140_000_000} in="millions" />)).toBe('$31.4 M')
})

test('a bar says what it is measured against, and when it goes beyond it', () => {
  const html = String(
    <MoneyBars
      against={{ label: 'Techo', centavos: 100_000 }}
      bars={[
        { label: 'Pagado', centavos: 25_000 },
        { label: 'Contratado', centavos: 110_000 },
        { label: 'Convenio', centavos: null },
      ]}
    />,
  )
  expect(text(html)).toContain('Pagado $250 25 % de $1,000')
  expect(text(html)).toContain('Contratado $1,100 Pasa por 10 % de $1,000')
  expect(text(html)).toContain('Convenio aún no')
  expect(html).toContain('width="25%"')
})

const moment = (change: Partial<TimelineEntry>) =>
  text(<Timeline entries={[{ id: 'a', title: 'Contrato', state: 'done', order: 1, ...change }]} />)

test('what was done says its real date beside the promised one', () => {
  expect(moment({ on: '2024-11-20', promised: '2024-11-29' })).toBe(
    'Contrato Hecho 20 nov 2024 prometido 29 nov',
  )
  expect(moment({ on: '2025-01-25', promised: '2025-01-25' })).toContain('en su fecha')
  expect(moment({ on: '2025-04-18', promised: '2025-04-02', daysLate: 12 })).toContain(
    'prometido 2 abr, 12 días hábiles tarde',
  )
})

test('what is late says how late, in the words of who is late, and the new date does not hide it', () => {
  const late = moment({
    state: 'late',
    promised: '2025-04-30',
    newPromise: '2025-06-27',
    daysLate: 1,
    explanation: 'Llovió.',
  })
  expect(late).toContain(
    '1 día hábil tarde. Llovió. Nueva fecha: 27 jun 2025. El atraso se cuenta desde la primera promesa.',
  )
  expect(late).toContain('prometido para 30 abr 2025')
})

test('what was stopped is not late, and nothing more is awaited of it', () => {
  expect(moment({ title: 'Se canceló el plan', state: 'stopped', on: '2025-04-30' })).toBe(
    'Se canceló el plan Hasta aquí 30 abr 2025',
  )
})

const state = (query: string, change: Partial<ListState> = {}): ListState => ({
  page: 1,
  limit: 50,
  order: 'nombre',
  descending: false,
  query: (wanted) => {
    const all = new URLSearchParams(query)
    for (const [name, value] of Object.entries(wanted)) {
      if (value === undefined) all.delete(name)
      else all.set(name, String(value))
    }
    const said = all.toString()
    return said && `?${said}`
  },
  ...change,
})

test('a column sorts one way and then the other, and goes back to the first page', () => {
  const heads = (sort: ListState) =>
    String(
      <DataTable
        caption="Obras"
        columns={[{ key: 'n', label: 'Obra', order: 'nombre', cell: (row: string) => row }]}
        rows={['a']}
        sort={sort}
      />,
    )
  expect(heads(state('pagina=3&estado=tarde'))).toContain('href="?estado=tarde&amp;orden=-nombre"')
  expect(heads(state('', { descending: true }))).toContain('aria-sort="descending"')
})

test('a list says how many there are, of how many', () => {
  const list = (total: number, page = 1) =>
    text(
      <List
        total={total}
        noun={['obra', 'obras']}
        state={state('', { page })}
        empty="Nada todavía."
      />,
    )
  expect(list(0)).toBe('Nada todavía.')
  expect(list(1)).toBe('1 obra')
  expect(list(1071, 2)).toContain('51 a 100 de 1,071 obras')
})

test('pages lead before and after, and keep the filters', () => {
  const html = String(<Pager state={state('estado=tarde&pagina=2', { page: 2 })} total={120} />)
  expect(text(html)).toBe('Anterior Página 2 de 3 Siguiente')
  expect(html).toContain('href="?estado=tarde&amp;pagina=3"')
  expect(String(<Pager state={state('')} total={50} />)).toBe('')
})

test('filtering again keeps the order', () => {
  expect(String(<Filters state={state('orden=-monto&pagina=2')} />)).toContain(
    'name="orden" value="-monto"',
  )
})

test('what was typed is kept, beside its error', () => {
  const sent = {
    typed: { clave: 'k-1', nota: '<b>', areas: ['a', 'c'] },
    errors: { nota: 'Escribe más.' },
  }
  const html = String(
    <Form action="/" sent={sent} once="k-2" submit="Guardar">
      <Field name="nota" label="Nota" value="antes" sent={sent} />
      <Checkboxes
        name="areas"
        label="Áreas"
        values={['b']}
        sent={sent}
        options={['a', 'b', 'c'].map((value) => ({ value, label: value }))}
      />
    </Form>,
  )
  expect(html).toContain('value="&lt;b&gt;"')
  expect(html).toContain('<a href="#campo-nota">Escribe más.</a>')
  expect(html).toContain('aria-invalid="true" aria-describedby="campo-nota-error"')
  expect(html).toContain('name="clave" value="k-1"')
  expect(html.match(/value="[abc]" checked/g)).toEqual(['value="a" checked', 'value="c" checked'])
})

test('a password is never written back into a page', () => {
  const sent = { typed: { clave: '', secreto: 'abc123' } }
  expect(
    String(<Field name="secreto" kind="password" label="Contraseña" sent={sent} />),
  ).not.toContain('abc123')
})
