import { beforeAll, expect, test } from 'vitest'
import { htmlFaults } from '../../../test/support/html-faults.ts'
import { paths } from './paths.ts'
import { findProcess } from './store/processes.ts'
import { type Desk, officeDesk } from './test/office-desk.ts'

let { town, portal, ana, send } = {} as Desk
beforeAll(async () => {
  ;({ town, portal, ana, send } = await officeDesk())
})

test('the list finds the contracts of a company, by words of its name without accents', async () => {
  const ocid = await town.procurement('contract')
  const visitor = portal.visitor()
  const found = await visitor.get(`${paths.list}?empresa=CONSTRUCTORA+NOGÁL&q=${ocid}`)
  expect(found.text).toContain('1 contratación ')
  // The words of its title are no company.
  const none = await visitor.get(`${paths.list}?empresa=Pavimentar&q=${ocid}`)
  expect(none.text).toContain('No hay contrataciones así')
  const file = await visitor.get(`${paths.listCsv}?empresa=nogal&q=${ocid}`)
  expect(file.html.trim().split('\r\n')).toHaveLength(2)
  expect(await htmlFaults(found.html)).toEqual([])
})

test('the list finds the contracts of a place and of all that lies in it, and so does its file', async () => {
  const folio = await town.work({ placeId: 'zone.Z01' }, 'budgeting')
  const ocid = await town.procurement('contract', folio)
  const visitor = portal.visitor()
  const asked = (lugar: string) => `?q=${ocid}&lugar=${lugar}`
  for (const lugar of ['zone.Z01', 'delegation.D1']) {
    const found = await visitor.get(paths.list + asked(lugar))
    expect(found.text).toContain('1 contratación ')
    expect(found.html).toContain(`href="${paths.listCsv}?q=${ocid}&amp;lugar=${lugar}"`)
    const file = await visitor.get(paths.listCsv + asked(lugar))
    expect(file.html.trim().split('\r\n')).toHaveLength(2)
  }
  const none = await visitor.get(paths.list + asked('zone.Z31'))
  expect(none.text).toContain('No hay contrataciones así')
  expect(await visitor.get(paths.list + asked('zone.Z99'))).toMatchObject({
    status: 400,
    text: expect.stringContaining('El lugar del filtro no existe.'),
  })
})

test('a procurement is where its work is, also after the work was moved', async () => {
  const folio = await town.work({ placeId: 'zone.Z01' }, 'budgeting')
  const ocid = await town.procurement('contract', folio)
  await town.db
    .updateTable('projects')
    .set({ place_id: 'zone.Z31' })
    .where('folio', '=', folio)
    .execute()
  const found = async (lugar: string) =>
    (await portal.visitor().get(`${paths.list}?q=${ocid}&lugar=${lugar}`)).text
  expect(await found('zone.Z31')).toContain('1 contratación ')
  expect(await found('zone.Z01')).toContain('No hay contrataciones así')
})

test('what has no company, amount or signature says whether it will have', async () => {
  const [called, ended] = [await town.procurement('tender'), await town.procurement('tender')]
  await send(ended, 'cancelacion', {
    ...{ resultado: 'cancelled', fecha: '01/06/2026', motivo: 'No alcanza' },
  })
  const row = async (ocid: string) => (await portal.visitor().get(`${paths.list}?q=${ocid}`)).text
  expect(await row(called)).toContain('En licitación aún no aún no aún no aún no')
  expect(await row(ended)).toContain('Cancelada no hubo no hubo no hubo no hubo')
})

test('a contract that ended before its time is told so in the list, its filter and its file', async () => {
  const ocid = await town.procurement('implementation')
  await send(ocid, 'cancelacion', { fecha: '01/06/2026', motivo: 'Abandonó la obra' })
  const visitor = portal.visitor()
  const asked = (stage: string) => visitor.get(`${paths.list}?q=${ocid}&etapa=${stage}`)
  const found = await asked('terminada-antes-de-tiempo')
  expect(found.text).toMatch(/Pavimentar la calle Nogal Terminada antes de tiempo/)
  expect(found.html).toContain('<span class="status stopped">')
  expect((await asked('terminada')).text).toContain('No hay contrataciones así')
  const file = await visitor.get(`${paths.listCsv}?q=${ocid}`)
  expect(file.html).toContain(',Terminada antes de tiempo,')
  expect((await visitor.get(`/proyectos/${await folioOf(ocid)}`)).text).toContain(
    'Terminada antes de tiempo',
  )
})

const folioOf = async (ocid: string) => (await findProcess(town.db, ocid))?.folio

test('the office starts with what is due first, and says how late it is', async () => {
  const { town, ana } = await officeDesk()
  // Due on 31 August, on 22 March and on 2 February of 2026; it is 10 June.
  const [signed, called, planned] = [
    await town.procurement('contract'),
    await town.procurement('tender'),
    await town.procurement('planning'),
  ]
  const { html, text } = await ana.get(paths.office)
  const at = [planned, called, signed].map((ocid) => html.indexOf(paths.officeProcess(ocid)))
  expect(at).toEqual(at.toSorted((a, b) => a - b))
  expect(text).toContain('90 días hábiles tarde 2 feb 2026 · La convocatoria se planeó')
  expect(text).toMatch(/en \d+ días hábiles 31 ago 2026/)
  expect(text).toContain('Tarde 2')
  const late = await ana.get(`${paths.office}?vence=tarde`)
  expect(late.html).not.toContain(paths.officeProcess(signed))
  expect(late.text).toContain('2 contrataciones')
  expect((await ana.get(`${paths.office}?vence=semana`)).text).toContain('No hay contrataciones')
  expect(await htmlFaults(html)).toEqual([])
})

test('the public list knows no order of the office', async () => {
  await ana.get(paths.office)
  expect(await portal.visitor().get(`${paths.list}?orden=vence`)).toMatchObject({ status: 400 })
})
