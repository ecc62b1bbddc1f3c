import { CFB, read, type WorkSheet } from '@e965/xlsx'
import { markUnsavedFormulas } from './unsaved-formulas.ts'
import type { ZipParts } from './unzip.ts'

export type Container = {
  readonly names: readonly string[]
  readonly sheets: { readonly [name: string]: WorkSheet }
  readonly hidden: ReadonlySet<string>
  readonly from1904: boolean
}

/** Parts of an XLSX, already unpacked within bounds, as a workbook; nothing when the library cannot read them. */
export function openContainer(parts: ZipParts): Container | undefined {
  try {
    const { SheetNames, Sheets, Workbook } = read(packed(parts), {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    })
    // The library leaves out a sheet that it cannot read, and says nothing.
    if (SheetNames.some((name) => Sheets[name] === undefined)) return undefined
    const names = SheetNames.filter((name) => Sheets[name]?.['!type'] !== 'chart')
    const hidden = new Set(SheetNames.filter((_, at) => Boolean(Workbook?.Sheets?.[at]?.Hidden)))
    return { names, sheets: Sheets, hidden, from1904: Workbook?.WBProps?.date1904 === true }
  } catch {
    return undefined
  }
}

type ZipTools = {
  readonly utils: {
    readonly cfb_new: () => object
    readonly cfb_add: (zip: object, name: string, content: Uint8Array) => void
  }
  readonly write: (zip: object, options: { fileType: 'zip'; type: 'buffer' }) => Uint8Array
}

/** Handed over without compression, so that the library unpacks nothing by itself. */
function packed(parts: ZipParts) {
  const { utils, write }: ZipTools = CFB
  const zip = utils.cfb_new()
  for (const [name, content] of parts) {
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(name)
    utils.cfb_add(zip, `/${name}`, isSheet ? prepared(content) : content)
  }
  return write(zip, { fileType: 'zip', type: 'buffer' })
}

const prepared = (sheet: Uint8Array) => withoutLinks(markUnsavedFormulas(sheet))

/** Nobody reads the links, and the library writes each one into every cell of its range, which may be all there are. */
function withoutLinks(sheet: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength)
  if (!bytes.includes('hyperlink')) return sheet
  return Buffer.from(
    bytes.toString('latin1').replace(/<(?:\w+:)?hyperlink\s[^<>]*>/g, ''),
    'latin1',
  )
}
