import { beforeAll, expect, test } from 'vitest'
import { type Browser, type TestPortal, testPortal } from '../../../../test/support/portal.ts'
import { townWithWorks, type WorksTown } from '../../../../test/support/town-with-works.ts'
import { importsRoom, previewImport } from '../../../kernel/imports/index.ts'
import { worksRoom } from '../room.ts'
import { worksImporter } from './importer.ts'

let town: WorksTown
let portal: TestPortal
let office: Browser
beforeAll(async () => {
  town = await townWithWorks()
  portal = testPortal(town, [importsRoom, worksRoom])
  office = await portal.signIn('participation-office', { unitId: 'parques' })
})

/** The page of the difference that these sheets make. */
async function differenceOf(sheets: Readonly<Record<string, string>>) {
  const preview = await previewImport(portal, {
    importer: worksImporter,
    files: Object.entries(sheets).map(([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(text),
    })),
  })
  if (!preview.accepted) throw new Error(preview.refusal.because)
  return (await office.get(`/oficina/cargas/${preview.fact.id}`)).text
}

test('the difference of a load says places and units by their names', async () => {
  const folio = await town.work()
  const text = await differenceOf({
    'a.csv': `Folio,Lugar,Unidad\n${folio},Z01,Dirección de Parques\n`,
  })
  for (const name of ['Colonia Las Joyas (Z31)', 'Colonia El Nogal (Z01)', 'Dirección de Parques'])
    expect(text).toContain(name)
  for (const id of ['zone.Z31', 'zone.Z01', 'obra-publica']) expect(text).not.toContain(id)
})

test('a rejected value is shown as the file has it, under the name of its rule', async () => {
  const folio = await town.work({}, 'contracted')
  const text = await differenceOf({ 'b.csv': `Folio,Situación\n${folio},EN PROYECTO\n` })
  expect(text).toContain('EN PROYECTO')
  expect(text).toContain('Etapa')
  expect(text).not.toContain('design')
})

test('two sheets that contradict each other are told in pesos, each where it stands', async () => {
  const text = await differenceOf({
    'c.csv': 'Año,Clave,Nombre,Monto\n2025,7,Puente,"$1,250,000.00"\n',
    'd.csv': 'Año,Clave,Monto,Etapa\n2025,7,"1,300,000",cancelada\n',
  })
  expect(text).toContain('1,300,000')
  expect(text).toContain('Otra hoja dice algo distinto de la misma obra: «$1,250,000.00».')
  expect(text).not.toMatch(/1250000|125000000/)
})

test('what a second sheet adds is refused where it stands there', async () => {
  const text = await differenceOf({
    'e.csv': 'Año,Clave,Nombre,Lugar\n2025,8,Puente,Z31\n',
    'f.csv': 'Año,Clave,Monto\n2025,9,10\n2025,8,"$1,700,000"\n',
  })
  expect(text).toContain('f.csv, línea 3, columna C')
  expect(text).toContain('El monto rebasa el techo de su lugar')
})
