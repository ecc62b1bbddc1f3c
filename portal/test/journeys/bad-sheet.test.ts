import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { daysAgo } from '../support/days.ts'
import { journey } from '../support/journey.ts'
import { loadSheet, oldCsv } from '../support/sheets.ts'

const { visitor, signIn } = journey()

const headings = [
  ...['Clave de la obra', 'Nombre de la obra', 'Edición', 'Colonia', 'Unidad responsable'],
  ...['Monto asignado', 'Etapa', 'Fecha de etapa'],
]

/** Three works of one office, each with something wrong; `mark` keeps the two runs apart. */
const wrongRows = (mark: string) => [
  headings,
  [
    `M${mark}-1`,
    `Pavimentación de la calle Ñandú ${mark}`,
    '2025',
    'El Mirador',
    'Obra Pública',
  ].concat('$1,250,00x', 'en contratación', daysAgo(200)),
  [`M${mark}-2`, `Techado de la cancha Águilas ${mark}`, '2025', 'La Noria', 'Obra Pública'].concat(
    '$980,000.00',
    'en contratación',
    '31/02/2026',
  ),
  [
    `M${mark}-3`,
    `Alumbrado del andador Pípila ${mark}`,
    '2025',
    'La Noria',
    'Asuntos Lunares',
  ].concat('$640,500.50', 'en contratación', daysAgo(210)),
]

const mended = (mark: string) =>
  wrongRows(mark).map((row) =>
    row.map(
      (cell) =>
        ({
          '$1,250,00x': '$1,150,000.00',
          '31/02/2026': daysAgo(190),
          'Asuntos Lunares': 'Obra Pública',
        })[cell] ?? cell,
    ),
  )

const brokenZip = 'PK\u0003\u0004\u0014\u0000roto'

const main = (page: Page) => page.locator('main')
const reject = (page: Page, where: string) => page.getByRole('row').filter({ hasText: where })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tequio-sheets-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each([
  { how: 'with script', script: true, mark: 'cs' },
  { how: 'without script', script: false, mark: 'ss' },
])('an office and its bad sheet, $how', ({ script, mark }) => {
  let page: Page
  beforeAll(async () => {
    page = await visitor({ script, width: 1280 })
    await signIn(page, 'participation-office')
  })

  test('a sheet without its headings says which ones it needs, and has nothing to apply', async () => {
    await loadSheet(page, 'Obras', oldCsv('obras.csv', wrongRows(mark).slice(1)))

    const told = await main(page).textContent()
    expect(told).toContain('Escribe uno como «Nombre de la obra» o «Folio».')
    expect(told).not.toContain('¿La aplicamos?')
  })

  test('each wrong value says its line, its column and what to do; the good row waits for the decision', async () => {
    await loadSheet(page, 'Obras', oldCsv('obras.csv', wrongRows(mark)))

    const amount = await reject(page, 'obras.csv, línea 2, columna F').textContent()
    expect(amount).toContain('$1,250,00x')
    expect(amount).toContain('no es un monto')
    const day = await reject(page, 'obras.csv, línea 3, columna H').textContent()
    expect(day).toContain('31/02/2026')
    expect(day).toContain('El día «31/02/2026» no existe.')
    const told = await main(page).textContent()
    expect(told).toContain('línea 4, columna E: Ninguna unidad se llama «Asuntos Lunares»')
    expect(told).toContain(`Alumbrado del andador Pípila ${mark}`)
    await page.getByRole('button', { name: 'Aplicar 1 cambio' }).waitFor()
  })

  test('mended, it is applied whole', async () => {
    await loadSheet(page, 'Obras', oldCsv('obras.csv', mended(mark)))
    expect(await figure(page, 'Rechazos')).toBe('0')

    await page.getByRole('button', { name: 'Aplicar 3 cambios' }).click()

    await page.getByText('Se aplicó completa, en un solo acto.').waitFor()
    expect(await worksFound(page, `andador pipila ${mark}`)).toHaveLength(1)
  })

  test('the same file again changes nothing, and says which load brought it', async () => {
    await loadSheet(page, 'Obras', oldCsv('obras.csv', mended(mark)))

    const told = await main(page).textContent()
    expect(told).toContain('Estos mismos archivos ya se aplicaron en la carga')
    expect(await figure(page, 'Sin cambio')).toBe('3')
  })

  test('it is undone only with a reason; then its works are gone and the reason stays', async () => {
    await page.goto('/oficina/cargas?tipo=works&estado=applied')
    await page.getByRole('row').filter({ hasText: 'obras.csv' }).getByRole('link').first().click()
    await page.getByRole('button', { name: 'Deshacer la carga' }).click()
    await page.getByText('Escribe por qué se deshace la carga.').first().waitFor()

    await page.getByLabel('Motivo').fill('La hoja era de otro año.')
    await page.getByRole('button', { name: 'Deshacer la carga' }).click()

    await page.getByText('Se deshizo. Motivo: La hoja era de otro año.').waitFor()
    expect(await worksFound(page, `andador pipila ${mark}`)).toEqual([])
  })

  test.each([
    [
      'a PDF named .xlsx',
      'obras.xlsx',
      '%PDF-1.7\n1 0 obj\n',
      'El archivo es un PDF, no una tabla.',
    ],
    [
      'a CSV named .xlsx',
      'obras.xlsx',
      'Nombre de la obra\nBanqueta',
      'El archivo no es un libro de Excel, aunque su nombre lo diga: es texto.',
    ],
    ['a broken workbook', 'obras.xlsx', brokenZip, 'El archivo está dañado o incompleto.'],
    [
      'JSON cut in half',
      'obras.csv',
      '{"obras": [{"nombre": "Ba',
      'El archivo es JSON, no una tabla.',
    ],
    ['an empty file', 'obras.csv', '', 'El archivo «obras.csv» está vacío.'],
  ])('%s: one sentence says what it is', async (_, name, content, sentence) => {
    const buffer = Buffer.from(content, 'latin1')

    await loadSheet(page, 'Obras', { name, mimeType: 'text/csv', buffer })

    expect(await main(page).textContent()).toContain(sentence)
    expect(await page.getByRole('button', { name: 'Aplicar' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Revisar qué cambiaría' }).waitFor()
  })

  test.each([
    [51, 'El archivo «obras-51.csv» pesa más de 50 MB. Divídelo y súbelo por partes.'],
    [200, 'Lo más que recibimos de una vez son 60 MB.'],
  ])('a file of %i MB: one sentence says that it is too heavy', async (megabytes, sentence) => {
    await loadSheet(page, 'Obras', await heavy(megabytes))

    expect(await main(page).textContent()).toContain(sentence)
  })
})

const figure = (page: Page, label: string) =>
  page.locator('.figures div', { hasText: label }).locator('dd').textContent()

async function worksFound(page: Page, words: string): Promise<string[]> {
  await page.goto(`/proyectos?q=${encodeURIComponent(words)}`)
  return page.locator('main a[href^="/proyectos/"]').allInnerTexts()
}

/** A file of that size on disk, with nothing in it. */
async function heavy(megabytes: number): Promise<string> {
  const path = join(folder, `obras-${megabytes}.csv`)
  await writeFile(path, 'Nombre de la obra\n')
  await truncate(path, megabytes * 1024 * 1024)
  return path
}
