import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each(['/oficina', '/oficina/areas?q=obras&pagina=2#lista', '/propuestas/Ñandú'])(
  'after signing in one returns to %s',
  (path) => {
    expect(decodeURI(localPath(path))).toBe(path)
  },
)

test.each([
  'https://otro.example',
  '//otro.example',
  '/\\otro.example',
  '\\\\otro.example',
  '/.//otro.example',
  '/..//otro.example',
  '/\t/otro.example',
  'javascript:alert(1)',
  'oficina',
  '',
  undefined,
])('nobody is sent to another site by %j', (path) => {
  expect(localPath(path, '/oficina')).toBe('/oficina')
})
