import { describe, expect, test } from 'vitest'
import { defaultSettings } from './default-settings.ts'
import { changesBetween } from './setting-changes.ts'
import { differenceOf, mergedForm } from './setting-difference.ts'
import { settingsForm, settingsFrom, textsOfSettings } from './settings-form.ts'

const form = textsOfSettings(defaultSettings)

const errorsOf = (change: Record<string, string>) => {
  const read = settingsForm.safeParse({ ...form, ...change })
  return read.error?.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('the settings of a town', () => {
  test('without a word from it are complete, and its data a test', () => {
    const read = settingsForm.parse(form)
    expect(settingsFrom(read, defaultSettings)).toEqual(defaultSettings)
    expect(defaultSettings.ocidPrefix).toMatchObject({ official: false })
  })

  test('take the RFC of a town as people write it', () => {
    const read = settingsForm.parse({ ...form, publisherRfc: 'mst-850101 ab1' })
    expect(settingsFrom(read, defaultSettings).publisher.uid).toBe('MST850101AB1')
  })

  test.each([
    ['publisherRfc', 'GOMA800101AB1', 'Escribe los 12 caracteres del RFC del municipio.'],
    ['license', 'dominio público', 'Escribe una dirección que empiece con https://.'],
    ['publicationPolicy', 'javascript:alert(1)', 'Escribe una dirección que empiece con https://.'],
    ['ocidPrefix', 'ocds-12345', 'Escribe «ocds-» y los seis caracteres que te dieron.'],
    ['oc4idsPrefix', 'ocds-123456', 'Escribe «oc4ids-» y los seis caracteres que te dieron.'],
    ['zone', 'America/Leon', 'Esa zona horaria no existe.'],
    [
      'calendar',
      '__proto__',
      'Escribe MX, o tu estado como MX-GUA, o tu municipio como MX-GUA-020.',
    ],
    ['strong', 'verde', 'Escribe el color con seis cifras, como #0b5a4f.'],
    ['name', '  ', 'Falta este dato.'],
    ['name', '\u200b\u2060', 'Falta este dato.'],
  ])('refuse %s «%s» in one sentence', (field, value, sentence) => {
    expect(errorsOf({ [field]: value })).toEqual([[field, sentence]])
  })

  test('refuse to call official what is published under the test prefix', () => {
    expect(errorsOf({ ocidOfficial: 'si' })).toEqual([
      ['ocidPrefix', 'Este prefijo es de prueba: no puede ser oficial.'],
    ])
    expect(errorsOf({ ocidOfficial: 'si', ocidPrefix: 'ocds-a1b2c3' })).toBeUndefined()
  })
})

describe('a change of settings', () => {
  test('names only what really changes', () => {
    expect(changesBetween(defaultSettings, defaultSettings)).toEqual([])
    expect(changesBetween(defaultSettings, { ...defaultSettings, name: 'San Tequio' })).toEqual([
      { key: 'name', before: 'Municipio sin nombre', after: 'San Tequio' },
    ])
  })

  test('is shown field by field', () => {
    const facts = {
      key: 'contact',
      before: defaultSettings.contact,
      after: { ...defaultSettings.contact, phone: '477 072' },
    }
    expect(differenceOf(facts, defaultSettings)).toEqual([
      { field: 'phone', before: '', after: '477 072' },
    ])
  })

  test('of two people at once loses nothing of either', () => {
    const now = { ...defaultSettings, name: 'San Tequio' }
    const typed = { ...form, license: 'https://leon.example/licencia' }
    const merged = mergedForm(typed, { seen: defaultSettings, now })
    expect(merged).toMatchObject({ name: 'San Tequio', license: 'https://leon.example/licencia' })
  })
})
