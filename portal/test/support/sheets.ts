import type { Page } from 'playwright-core'

export type SheetFile = {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

type Rows = readonly (readonly string[])[]

/** A CSV as Excel in Spanish saves it on an old PC: semicolons and Latin-1. */
export const oldCsv = (name: string, rows: Rows): SheetFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((row) => row.join(';')).join('\r\n'), 'latin1'),
})

/** A CSV as other programs save it: commas, quotes where needed, UTF-8. */
export const csv = (name: string, rows: Rows): SheetFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((row) => row.map(quoted).join(',')).join('\n')),
})

const quoted = (text: string) => (text.includes(',') ? `"${text}"` : text)

/** From the list of loads to the answer about a file; `kind` as its button says it: «Obras». */
export async function loadSheet(page: Page, kind: string, file: SheetFile | string) {
  await page.goto('/oficina/cargas')
  await page.getByRole('link', { name: `Cargar: ${kind}` }).click()
  await page.getByLabel('Archivos').setInputFiles(file)
  await page.getByRole('button', { name: 'Revisar qué cambiaría' }).click()
}
