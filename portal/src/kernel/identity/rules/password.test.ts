import { expect, test } from 'vitest'
import { accept, refuse } from '../../../lib/decision.ts'
import { decidePassword } from './password.ts'

const ana = { name: 'Ana Robledo Cárdenas', email: 'ana.robledo@leon.example' }

test.each(['maíz, jade y barro', 'el tren pasa a las 7', 'Xk2-9vQp-77Lm'])(
  '«%s» is a good password',
  (password) => {
    expect(decidePassword(password, ana)).toEqual(accept(password))
  },
)

test.each([
  ['corta', { because: 'too-short', shortest: 12 }],
  ['x9'.repeat(101), { because: 'too-long', longest: 200 }],
  ['aaaaaaaaaaaa', { because: 'too-simple' }],
  ['121212121212', { because: 'too-simple' }],
  ['1234567890123', { because: 'too-simple' }],
  ['Contraseña2026', { because: 'too-simple' }],
  ['AnaRobledoCardenas', { because: 'names-its-owner' }],
  ['ana.robledo@leon.example', { because: 'names-its-owner' }],
])('«%s» is refused with its reason', (password, reason) => {
  expect(decidePassword(password, ana)).toEqual(refuse(reason))
})
