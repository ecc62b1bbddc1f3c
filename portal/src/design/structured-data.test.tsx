import { expect, test } from 'vitest'
import { htmlOf } from '../../test/support/html-faults.ts'
import { sampleVisit } from './gallery/sample-visit.ts'
import { Page } from './page.tsx'
import { breadcrumbList, StructuredData } from './structured-data.tsx'

test('what a page is about cannot close its block, and says what it said', () => {
  const html = String(<StructuredData of={{ '@type': 'Thing', name: '</script><b>' }} />)
  const inside = html.slice(html.indexOf('>') + 1, html.lastIndexOf('</script>'))
  expect(inside).not.toContain('<')
  expect(JSON.parse(inside)).toEqual({
    ...{ '@context': 'https://schema.org', '@type': 'Thing', name: '</script><b>' },
  })
})

test('where a page hangs is told with whole addresses', () => {
  const crumbs = [{ label: 'Obras', href: '/proyectos' }, { label: 'Zona 31' }]
  expect(breadcrumbList(crumbs, 'https://san-tequio.example').itemListElement).toEqual([
    {
      ...{ '@type': 'ListItem', position: 1, name: 'Obras' },
      item: 'https://san-tequio.example/proyectos',
    },
    { '@type': 'ListItem', position: 2, name: 'Zona 31' },
  ])
})

test('a page that is about nothing else is told as a page of the town', async () => {
  const visit = sampleVisit()
  const html = await htmlOf(
    <Page visit={visit} title="Obras" description="Todas." path="/proyectos">
      <h1>Obras</h1>
    </Page>,
  )
  const [, inside = ''] = /ld\+json">(.*?)<\/script>/.exec(html) ?? []
  expect(JSON.parse(inside)).toMatchObject({
    ...{ '@type': 'WebPage', name: 'Obras', description: 'Todas.' },
    url: 'https://santequio.example/proyectos',
    isPartOf: { '@type': 'WebSite', name: 'San Tequio' },
  })
})
