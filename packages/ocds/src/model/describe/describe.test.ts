import { describe, expect, test } from 'vitest'
import { EXTENSIONS } from '../extensions/all.ts'
import { extensionNamed } from '../extensions/declared.ts'
import { releaseSchema } from '../schema/release-schema.ts'
import { questionFor } from './capture.ts'
import { columnsOf } from './columns.ts'
import { describedFields } from './described-field.ts'
import { fieldAt, fieldTrail, labelOf } from './field-path.ts'

describe('a field is described whole', () => {
  test('with what it holds, how it merges, its list and who brings it', () => {
    expect(fieldAt('tender/status')).toMatchObject({
      title: { es: 'Estado de la licitación', en: 'Status of the tender' },
      codelist: { name: 'tenderStatus', open: false },
      merge: 'replace',
      extension: undefined,
    })
    expect(fieldAt('parties/roles')?.codelist?.codes).toContain('guarantor')
    expect(fieldAt('contracts/guarantees')?.extension).toBe('guarantees')
    expect(fieldAt('contracts/value/netAmount', { extensions: [] })).toBeUndefined()
  })

  test.each([
    ['date', 'omit'],
    ['awards', 'by-identifier'],
    ['awards/suppliers', 'by-identifier'],
    ['tender/items/additionalClassifications', 'whole-list'],
    ['tender/submissionMethod', 'whole-list'],
    ['tender/amendment/changes', 'whole-list'],
    ['tender/value', 'by-field'],
    ['tender/value/amount', 'replace'],
  ])('%s merges %s', (path, merge) => {
    expect(fieldAt(path)?.merge).toBe(merge)
  })

  test('the id of a list entry is its identifier; that of what is alone may change', () => {
    expect(fieldAt('awards/id')?.identifier).toBe(true)
    expect(fieldAt('tender/id')?.identifier).toBe(false)
    expect(fieldAt('parties/identifier/id')?.identifier).toBe(false)
  })

  test('a path that leads nowhere finds nothing, whatever it is called', () => {
    for (const path of ['', 'tender/none', 'tender/title/more', 'constructor', '__proto__/x'])
      expect(fieldAt(path)).toBeUndefined()
  })

  test('what may tell of people has its class', () => {
    const classOf = (path: string) => fieldAt(path)?.personal
    expect(classOf('parties/name')).toBe('public')
    expect(classOf('parties/contactPoint/telephone')).toBe('reserved')
    expect(classOf('parties/identifier/id')).toBe('reserved')
    expect(classOf('parties/details')).toBe('sensitive')
    expect(classOf('tender/value/amount')).toBe('none')
    const people = describedFields('oc4ids').filter(({ definition }) => definition === 'Person')
    expect(people.filter(({ personal }) => personal === 'none').map(({ name }) => name)).toEqual([
      ...['id', 'identifier', 'address'],
    ])
  })
})

describe('a field is called by where it stands', () => {
  const label = (path: string, language: 'es' | 'en' = 'es') => labelOf(fieldTrail(path), language)

  test('an amount by whose it is, and the ends of a period by both names', () => {
    expect(label('contracts/value/amount')).toBe('Monto del contrato')
    expect(label('contracts/period/endDate')).toBe('Vigencia hasta')
    expect(label('contracts/period/endDate', 'en')).toBe('Term until')
    expect(label('contracts/value/netAmount')).toBe('Monto sin impuestos')
  })
})

describe('the columns of a table', () => {
  const tables = columnsOf('ocds', { extensions: EXTENSIONS })

  test('are every field of the schema, each in the table of its list', () => {
    const paths = tables.flatMap(({ columns }) => columns.map(({ path }) => path))
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.filter((path) => !fieldAt(path))).toEqual([])
    for (const { path, columns } of tables)
      for (const column of columns) expect(column.path.startsWith(path)).toBe(true)
    const top = Object.keys(releaseSchema(EXTENSIONS).properties ?? {})
    expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(new Set(top))
  })

  test('have headings that people tell apart, and types', () => {
    for (const { columns } of [...tables, ...columnsOf('oc4ids')]) {
      const headings = columns.map(({ heading }) => heading)
      expect(headings.filter((one, at) => headings.indexOf(one) !== at)).toEqual([])
      expect(headings.filter((heading) => heading.trim() === '')).toEqual([])
    }
    const columns = columnsOf('ocds', { language: 'en' }).flatMap((table) => table.columns)
    expect(columns.find(({ path }) => path === 'tender/value/amount')).toEqual({
      path: 'tender/value/amount',
      heading: 'Tender: Estimated amount',
      type: 'number',
      required: false,
    })
    expect(columns.find(({ path }) => path === 'tender/submissionMethod')?.type).toBe('list')
    expect(columns.find(({ path }) => path === 'date')).toMatchObject({ type: 'date-time' })
  })

  test('are only of the extensions that are asked for', () => {
    const paths = (names: readonly string[]) =>
      columnsOf('ocds', { extensions: names.flatMap((name) => extensionNamed(name) ?? []) })
        .flatMap(({ columns }) => columns)
        .map(({ path }) => path)
    expect(paths([])).not.toContain('contracts/value/netAmount')
    expect(paths(['taxes'])).toContain('contracts/value/netAmount')
  })
})

describe('the question that fills a field', () => {
  test('has its label, help and choices', () => {
    expect(questionFor('tender/procurementMethod')).toEqual({
      path: 'tender/procurementMethod',
      asks: 'code',
      label: 'Cómo se contrata',
      help: 'Quién puede participar: cualquiera, quien se invita o una sola empresa.',
      required: false,
      choices: [
        { code: 'open', title: 'Licitación pública' },
        { code: 'selective', title: 'Invitación restringida' },
        { code: 'limited', title: 'Invitación a cuando menos tres' },
        { code: 'direct', title: 'Adjudicación directa' },
      ],
      open: false,
      personal: 'none',
    })
    expect(questionFor('tender/id', { language: 'en' })).toMatchObject({
      label: 'Procedure number',
      required: true,
    })
  })

  test.each([
    ['contracts/value', 'amount'],
    ['contracts/value/netAmount', 'amount'],
    ['contracts/dateSigned', 'date'],
    ['contracts/surveillanceMechanisms', 'codes'],
    ['awards/rationale', 'lines'],
    ['tender/hasEnquiries', 'yes-no'],
    ['tender/documents/url', 'web-address'],
    ['tender/numberOfTenderers', 'whole-number'],
    ['tender/items/quantity', 'number'],
    ['contracts/id', 'text'],
  ])('%s asks for %s', (path, asks) => {
    expect(questionFor(path)?.asks).toBe(asks)
  })

  test('an amount is asked by its object, and no one question fills an object', () => {
    expect(questionFor('contracts/value')?.path).toBe('contracts/value/amount')
    for (const path of ['tender', 'awards', 'tender/tenderPeriod', 'planning/requestingUnits'])
      expect(questionFor(path)).toBeUndefined()
  })
})
