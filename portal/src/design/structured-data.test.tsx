import { expect, test } from 'vitest'
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
