import * as sheetjs from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { unflatten } from './unflatten.ts'
import { toXlsx } from './xlsx-writer.ts'

const strange = ['=1+1', 'a\u0007b', 'uno\ndos', '<&>"', ' x ', 'Ñandú 🐎', '007', '_x0_']
const sheet = {
  name: 'releases',
  headings: ['ocid', 'id', 'tender/title', 'tender/value/amount', 'tender/hasEnquiries'],
  rows: strange.map((text, at) => ['o', `${at}`, text, at === 0 ? 1e21 : at - 0.1, at % 2 === 0]),
}

describe('a workbook of ours', () => {
  test('says the same to another reader', async () => {
    const book = sheetjs.read(await toXlsx([sheet]), { dense: true })
    const read = book.Sheets.releases ?? {}
    expect(sheetjs.utils.sheet_to_json(read, { header: 1, raw: true })).toEqual([
      sheet.headings,
      ...sheet.rows,
    ])
  })

  test('has no formula, and no name that Excel refuses', async () => {
    const long = 'con_imp_tra_pay_additionalIdentifiers'
    const names = [long, `${long}2`, 'a/b', '']
    const book = sheetjs.read(await toXlsx(names.map((name) => ({ ...sheet, name }))))
    expect(book.SheetNames).toEqual([
      ...['con_imp_tra_pay_additionalIdent', 'con_imp_tra_pay_additionalIden1', 'a_b', 'hoja'],
    ])
    expect(JSON.stringify(book.Sheets)).not.toContain('"f":')
  })

  test('is the same bytes each time', async () => {
    expect(await toXlsx([sheet])).toEqual(await toXlsx([sheet]))
  })

  test('cuts a text that Excel has no room for', async () => {
    const file = await toXlsx([{ ...sheet, rows: [['o', '1', 'x'.repeat(40_000)]] }])
    const [release] = (await unflatten(file, { kind: 'array' })) as [{ tender: { title: string } }]
    expect(release.tender.title).toBe(`${'x'.repeat(32_766)}…`)
  })
})

describe('a workbook of others', () => {
  const write = (rows: unknown[][], options: sheetjs.WritingOptions = {}) => {
    const book = sheetjs.utils.book_new()
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(rows), 'releases')
    return new Uint8Array(sheetjs.write(book, { type: 'array', bookType: 'xlsx', ...options }))
  }
  const read = (file: Uint8Array, zone = 'UTC') => unflatten(file, { kind: 'array', zone })

  test.each([{ bookSST: true }, { bookSST: false }, { compression: true }])(
    'is read with shared texts or without, %j',
    async (options) => {
      const rows = [
        ['ocid', 'id', 'tender/title'],
        ...strange.map((text, at) => ['o', `${at}`, text]),
      ]
      expect(await read(write(rows, options))).toEqual(
        strange.map((title, at) => ({ ocid: 'o', id: `${at}`, tender: { title } })),
      )
    },
  )

  test('dates of Excel are those of the town', async () => {
    const cell = (v: number, z: string) => ({ t: 'n', v, z })
    const rows = [
      ['ocid', 'date', 'tender/tenderPeriod/startDate', 'tender/value/amount'],
      [
        'o',
        cell(46_086.5, 'yyyy-mm-dd hh:mm'),
        cell(46_086, 'd" de "mmmm'),
        cell(46_086, '#,##0.00'),
      ],
    ]
    const release = (offset: string) => ({
      ocid: 'o',
      date: `2026-03-05T12:00:00${offset}`,
      tender: {
        tenderPeriod: { startDate: `2026-03-05T00:00:00${offset}` },
        value: { amount: 46_086 },
      },
    })
    expect(await read(write(rows))).toEqual([release('+00:00')])
    expect(await read(write(rows), 'America/Mexico_City')).toEqual([release('-06:00')])
  })

  test('numbers that people type as ids stay whole numbers, and formulas give their saved value', async () => {
    const rows = [
      ['ocid', 'id', 'tender/id', 'tender/title', 'tender/value/amount', 'tender/hasEnquiries'],
      ['o', 1, 2, 3, { t: 'n', v: 7, f: '3+4' }, true],
      ['p', 1, null, { t: 'e', v: 0x2a }],
    ]
    const told: string[] = []
    const warn = (message: string) => told.push(message)
    expect(await unflatten(write(rows), { kind: 'array', warn })).toEqual([
      {
        ocid: 'o',
        id: '1',
        tender: { id: 2, title: '3', value: { amount: 7 }, hasEnquiries: true },
      },
      { ocid: 'p', id: '1' },
    ])
    expect(told).toEqual([expect.stringContaining('La celda D3 de «releases»')])
  })
})

describe('a file that is no workbook is refused within bounds', () => {
  const refused = (file: Uint8Array, code: string, limits = {}) =>
    expect(unflatten(file, { limits })).rejects.toMatchObject({ code })

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('ocid,id\r\n'.repeat(10))],
    ['a signature alone', Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array(18).fill(0))],
  ])('%s', (_, file) => refused(file, 'broken-xlsx'))

  test('one with a password', () =>
    refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)), 'encrypted'))

  test('one that is cut, at whatever place', async () => {
    const file = await toXlsx([sheet])
    for (let length = 0; length < file.length; length += 97) {
      await refused(file.slice(0, length), 'broken-xlsx')
    }
  })

  test('one with any byte changed is read or refused, and nothing breaks', async () => {
    const file = await toXlsx([sheet])
    for (let at = 0; at < file.length; at += 37) {
      const changed = file.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const outcome = await unflatten(changed).then(
        () => 'read',
        (fault: { code?: string }) => fault.code,
      )
      expect(['read', 'broken-xlsx', 'encrypted', 'too-large']).toContain(outcome)
    }
  })

  test('one that unfolds to more than admitted', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ['o', `${at}`, 'x'.repeat(200)])
    const file = await toXlsx([{ ...sheet, rows }])
    expect(file.length).toBeLessThan(400_000)
    await refused(file, 'too-large', { maxBytes: 1_000_000 })
  })

  test('one with more columns than Excel has', async () => {
    const headings = Array.from({ length: 20_000 }, (_, at) => `x${at}`)
    await expect(toXlsx([{ ...sheet, headings }])).rejects.toMatchObject({ code: 'too-large' })
    await refused(await toXlsx([sheet]), 'too-large', { maxColumns: 4 })
  })
})
