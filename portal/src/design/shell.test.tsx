import { expect, test } from 'vitest'
import { buildHouse } from '../kernel/house/house.ts'
import type { NavigationItem } from '../kernel/visit/visit.ts'
import { sampleVisit } from './gallery/sample-visit.ts'
import { Page, type PageProps } from './page.tsx'
import { QuestionPage } from './question-page.tsx'
import { governmentSite } from './structured-data.tsx'

const navigation: readonly NavigationItem[] = [
  { where: 'public', group: 'Obras y dinero', label: 'Obras', href: '/proyectos', order: 1 },
  { where: 'public', group: 'Obras y dinero', label: 'Cifras', href: '/cifras', order: 2 },
  { where: 'public', group: 'Para consultar', label: 'Buscar', href: '/buscar', order: 3 },
]
const visit = sampleVisit({ house: buildHouse([{ name: 'ways', navigation }]), person: undefined })

const page = (props: Partial<PageProps> = {}) =>
  String(
    <Page visit={visit} title="Obras" path="/proyectos" here="/proyectos" {...props}>
      <h1>Obras</h1>
    </Page>,
  )

test('on a phone the ways stand under what they are for, and again at the foot', () => {
  const html = page()
  for (const part of [/<details.*?<\/details>/s, /<footer.*?<\/footer>/s]) {
    const [found = ''] = part.exec(html) ?? []
    expect(found).toMatch(/Obras y dinero.*\/proyectos.*\/cifras.*Para consultar.*\/buscar/s)
  }
})

test('where one stands is said at the head', () => {
  const [head = ''] = /<header.*?<\/header>/s.exec(page()) ?? []
  expect(head).toContain('<a href="/proyectos" aria-current="true">Obras</a>')
})

test('the foot names the licence of the data', () => {
  expect(page()).toContain('<a href="https://creativecommons.org/licenses/by/4.0/">')
})

test('who receives an address by WhatsApp sees the work, or the plain picture of the town', () => {
  expect(page({ image: '/documentos/d1/1.webp' })).toContain(
    '<meta property="og:image" content="https://santequio.example/documentos/d1/1.webp"/>',
  )
  expect(page()).toContain(
    '<meta property="og:image" content="https://santequio.example/recursos/compartir.png?v=0b5a4fe7b02c"/>',
  )
})

test('a page that says nothing of itself is described by its town', () => {
  expect(page()).toContain('<meta name="description" content="Las obras y los contratos de San')
  expect(page({ description: 'Todas.' })).toContain('<meta name="description" content="Todas."/>')
})

test('a question is described by its lead', () => {
  const html = String(
    <QuestionPage
      visit={visit}
      title="Entrar"
      task="San Tequio"
      lead="La puerta."
      path="/entrar"
    />,
  )
  expect(html).toContain('<meta name="description" content="La puerta."/>')
  expect(html).toContain('<link rel="canonical" href="https://santequio.example/entrar"/>')
})

test('search engines are told whose site it is and how it is searched', () => {
  const { '@graph': graph } = governmentSite({
    ...{ name: 'San Tequio', url: 'https://santequio.example', government: 'Municipio' },
    ...{ phone: '477 000 0000', address: '' },
  })
  expect(graph[0]).toMatchObject({ '@type': 'GovernmentOrganization', telephone: '477 000 0000' })
  expect(graph[0]).not.toHaveProperty('address')
  expect(graph[1]).toMatchObject({
    '@type': 'WebSite',
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: 'https://santequio.example/buscar?q={search_term_string}' },
    },
  })
})
