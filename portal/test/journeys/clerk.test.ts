import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { sheetOf, writeWorkbook } from '../../src/lib/spreadsheet-writing.ts'
import { readTable } from '../../src/lib/table.ts'
import { accessibilityFaults, journey, overflow } from '../support/journey.ts'

const { visitor, signIn } = journey()

describe.each([
  { how: 'with script', script: true, width: 1280 },
  { how: 'without script', script: false, width: 360 },
])('a clerk of a unit, $how', ({ script, width }) => {
  test('downloads their works, corrects them in Excel, sees the difference, and leaves it at that', async () => {
    const clerk = await visitor({ script, width })
    await signIn(clerk, 'unit-officer')
    await clerk.goto('/oficina/obras')
    await clerk.getByRole('link', { name: 'Descargar, corregir en Excel y cargar' }).click()
    await clerk.getByRole('heading', { name: '3. Carga la hoja' }).waitFor()
    expect(await overflow(clerk)).toBe(0)
    if (script) expect(await accessibilityFaults(clerk)).toEqual([])

    const { bytes, works } = await moreProgress(clerk)
    expect(works).toBeGreaterThan(30)
    await clerk
      .getByLabel('Tu hoja corregida')
      .setInputFiles({ name: 'mis-obras.xlsx', mimeType: XLSX, buffer: Buffer.from(bytes) })
    await clerk.getByRole('button', { name: 'Ver qué cambiaría' }).click()
    await clerk.getByText('Nada se ha aplicado todavía').waitFor()
    const told = (await clerk.locator('main').textContent()) ?? ''
    expect(told).toContain('100 % físico')
    expect(await clerk.getByRole('button', { name: /^Aplicar \d+ cambio/ }).count()).toBe(1)
    expect(await overflow(clerk)).toBe(0)
  })

  test('chooses works in the list and sees what would happen to each', async () => {
    const clerk = await visitor({ script, width })
    await signIn(clerk, 'unit-officer')
    await clerk.goto('/oficina/obras')
    const boxes = clerk.locator('main tbody input[name=obra]')
    for (const at of [0, 1]) await boxes.nth(at).check()
    if (script) expect(await clerk.locator('[data-chosen]').textContent()).toBe('2')
    await clerk.getByRole('button', { name: 'Mover a la siguiente etapa' }).click()
    await clerk.getByText('Elegiste 2 obras.').waitFor()
    expect(await clerk.getByRole('button', { name: /^Mover \d obra/ }).count()).toBe(1)
    expect(await overflow(clerk)).toBe(0)
    if (script) expect(await accessibilityFaults(clerk)).toEqual([])
  })
})

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The downloaded sheet, with every work that is under way said to be built. */
async function moreProgress(clerk: Page) {
  const href = await clerk.getByRole('link', { name: /Descargar en Excel/ }).getAttribute('href')
  const answer = await clerk.request.get(href ?? '')
  const read = await readTable(new Uint8Array(await answer.body()), 'obras.xlsx')
  const [header, ...rows] = read.accepted ? (read.fact.sheets[0]?.rows ?? []) : []
  const headings = (header?.cells ?? []).map(String)
  const [stage, physical] = ['Etapa', 'Avance físico'].map((name) => headings.indexOf(name))
  const columns = headings.map((heading, at) => ({
    heading,
    value: ({ cells }: (typeof rows)[number]) => {
      const built = at === physical && String(cells[stage ?? 0]) === 'En ejecución'
      const cell = cells[at] ?? null
      return built ? 100 : typeof cell === 'boolean' ? String(cell) : cell
    },
  }))
  return { bytes: writeWorkbook([sheetOf('Obras', rows, columns)]), works: rows.length }
}
