import { expect, test } from 'vitest'
import { withCheck } from '../lib/folio.ts'
import { movedTo } from './old-addresses.ts'

const folio = withCheck('PP25-Z43-0038')

test.each([
  ['/obras', '/proyectos'],
  ['/Obras/', '/proyectos'],
  [`/obras/${folio}`, `/proyectos/${folio}`],
  [`/obras/${folio.toLowerCase()}/`, `/proyectos/${folio}`],
  [`/PROYECTOS/${folio}`, `/proyectos/${folio}`],
  ['/contratos', '/contrataciones'],
  ['/contratos/ocds-000tst-PP25-Z43-0038-1', '/contrataciones/ocds-000tst-PP25-Z43-0038-1'],
  ['/dependencias/obra-publica', '/areas/obra-publica'],
  ['/datos-abiertos', '/datos'],
  ['/ayuda/vecina/', '/ayuda/vecina'],
  ['/oficina/obras/', '/oficina/obras'],
  ['/datos/edca//', '/datos/edca'],
  ['/obras/pe%C3%B1on', '/proyectos/pe%C3%B1on'],
  ['/%5cotro.example/', '/%5cotro.example'],
])('%s stands at %s now', (old, now) => {
  expect(movedTo(old)).toBe(now)
  expect(movedTo(now)).toBeUndefined()
})

test.each([
  '/',
  '/no-existe',
  '/proyectos',
  '/obrador',
  '//obras.example/',
  '//otro.example/',
  '/constructor',
  '/__proto__',
])('%s leads nowhere else, and never to another host', (path) => {
  const now = movedTo(path)
  expect(now === undefined || /^\/[^/]/.test(now)).toBe(true)
  if (!path.startsWith('//')) expect(now).toBeUndefined()
})
