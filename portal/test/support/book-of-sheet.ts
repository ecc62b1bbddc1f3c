import { CFB, utils, write } from '@e965/xlsx'

/** A book whose only sheet says in XML what no program would write. */
export function bookOfSheet(xml: string): Uint8Array {
  const sheet = utils.aoa_to_sheet([['a']])
  const whole = write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'buffer' })
  const book = CFB.read(whole, { type: 'buffer' })
  const part = CFB.find(book, '/xl/worksheets/sheet1.xml')
  if (part) part.content = Buffer.from(`${start}${xml}</worksheet>`)
  return new Uint8Array(CFB.write(book, options) as Buffer)
}

const options = { fileType: 'zip', type: 'buffer', compression: true } as const

const start =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
