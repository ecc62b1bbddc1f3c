import { expect, test } from 'vitest'
import { personalValues } from './personal-documents.ts'

const contactPoint = { telephone: '477 123 4567', email: 'obras@example.org' }
const kindsIn = (document: object) => personalValues(document).map(({ kind }) => kind)

test('an office of the government keeps the telephone and the e-mail of its contact', () => {
  expect(kindsIn({ parties: [{ roles: ['buyer'], contactPoint }] })).toEqual([])
  expect(kindsIn({ parties: [{ roles: ['supplier'], contactPoint }] })).toEqual([
    'telephone',
    'email',
  ])
})

test('but not a key in it, nor what stands elsewhere', () => {
  const party = { roles: ['buyer'], contactPoint: { name: 'Ana, RFC MEOL800101AB1' } }
  expect(kindsIn({ parties: [party] })).toEqual(['rfc'])
  expect(kindsIn({ parties: [{ roles: ['buyer'], details: contactPoint }] })).toHaveLength(2)
})

test('an address of the government’s domain is an office’s', () => {
  expect(kindsIn(['compras@santequio.gob.mx', 'compras@gob.mx'])).toEqual([])
  expect(kindsIn(['compras@gob.mx.example.org', 'compras@notgob.mx'])).toHaveLength(2)
})
