import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Fields, Page } from '../../../../test/support/portal.ts'
import { officer, TODAY } from '../../../../test/support/town-with-works.ts'
import { previewImport } from '../../../kernel/imports/index.ts'
import { reportProgress } from '../actions/report-progress.ts'
import { takeStep } from '../actions/take-step.ts'
import { worksImporter } from '../importer/importer.ts'
import { reportsOf } from '../store/reports.ts'
import { findWork } from '../store/works.ts'
import { type WorksDesk, worksDesk } from '../test/works-desk.ts'

let { town, portal, visitor, unit, office } = {} as WorksDesk
beforeAll(async () => {
  ;({ town, portal, visitor, unit, office } = await worksDesk())
})

describe('in the office', () => {
  test('a unit sees its own works, and no other', async () => {
    await town.work({ title: 'Obra de Parques', unitId: 'parques' })
    const folio = await town.work({ title: 'Fuente de la calle Laurel', unitId: 'parques' })
    expect((await unit.get('/oficina/obras?q=laurel')).text).not.toContain('Fuente')
    expect((await unit.get('/oficina/obras?unidad=parques&q=laurel')).text).not.toContain('Fuente')
    expect((await unit.get(`/oficina/obras/${folio}`)).status).toBe(403)
    expect((await office.get('/oficina/obras?q=laurel')).text).toContain('Fuente')
  })

  test('whoever is not signed in goes to the door first', async () => {
    expect((await visitor.get('/oficina/obras')).location).toContain('/entrar')
  })

  test('a report of progress with a photograph is public at once', async () => {
    const folio = await town.work({ title: 'Banqueta de la calle Mezquite' }, 'under-way')
    const form = await unit.get(`/oficina/obras/${folio}/avance`)
    const photo = new File([pixel], 'avance.png', { type: 'image/png' })
    const sent = await fill(unit, form, { fisico: '55 %', financiero: '40', foto: photo })
    expect(sent.status).toBe(303)
    expect((await unit.follow(sent)).text).toContain('El avance quedó guardado')
    const page = await visitor.get(`/proyectos/${folio}`)
    expect(page.text).toContain('55 %')
    expect(page.html).toContain('/documentos/')
  })

  test('a report that cannot be says why beside its field, and keeps what was typed', async () => {
    const folio = await town.work({}, 'under-way')
    await reportProgress(town, officer, { folio, on: '2026-06-01', physical: 40, financial: 30 })
    const form = await unit.get(`/oficina/obras/${folio}/avance`)
    const wrong = await fill(unit, form, { fisico: '140', financiero: '40', nota: 'falta' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Escribe un número de 0 a 100.')
    expect(wrong.html).toContain('value="140"')
    expect(wrong.text).toContain('falta')
    const personal = await fill(unit, form, {
      ...{ fisico: '45', financiero: '40', nota: 'GOMA800101HGTNRR09' },
    })
    expect(personal.text).toContain('Hay un dato personal')
    const less = await fill(unit, form, { fisico: '35', financiero: '40' })
    expect(less.text).toContain('El avance anterior era 40 %')
    const file = new File(['no soy una foto'], 'foto.png')
    const unknown = await fill(unit, form, { fisico: '45', financiero: '40', fotos: file })
    expect(unknown.text).toContain('foto.png')
    expect(await reportsOf(town.db, folio)).toHaveLength(1)
  })

  test('of two officers at once, the second sees the difference and loses nothing', async () => {
    const folio = await town.work({}, 'under-way')
    const form = await unit.get(`/oficina/obras/${folio}/avance`)
    await reportProgress(town, officer, { folio, on: TODAY, physical: 20, financial: 10 })
    const stale = await fill(unit, form, {
      fisico: '25',
      financiero: '12',
      nota: 'se coló el firme',
    })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('20 % físico')
    expect(stale.text).toContain('se coló el firme')
    const again = await fill(unit, stale, {})
    expect(again.status).toBe(303)
    expect(await reportsOf(town.db, folio)).toMatchObject([{ physical: 20 }, { physical: 25 }])
  })

  test('sent twice, a form is done once', async () => {
    const folio = await town.work({}, 'under-way')
    const form = await unit.get(`/oficina/obras/${folio}/avance`)
    const typed = { fisico: '10', financiero: '5' }
    await Promise.all([fill(unit, form, typed), fill(unit, form, typed)])
    expect(await reportsOf(town.db, folio)).toHaveLength(1)
  })

  test('a work moves only where it can, and cancelling is not the unit’s', async () => {
    const folio = await town.work({}, 'contracted')
    const form = await unit.get(`/oficina/obras/${folio}/etapas`)
    expect(form.text).not.toContain('Cancelar Queda')
    const bare = await fill(unit, form, { paso: 'suspend' })
    expect([bare.status, bare.text.includes('Di por qué')]).toEqual([422, true])
    expect((await fill(unit, form, { paso: 'cancel', motivo: 'x' })).status).toBe(403)
    expect((await fill(unit, form, { paso: 'volar' })).status).toBe(422)
    expect((await fill(unit, form, { paso: 'forward' })).status).toBe(303)
    expect(await findWork(town.db, folio)).toMatchObject({ stage: 'under-way' })
  })

  test('the same step from an old page does not move the work twice', async () => {
    const folio = await town.work()
    const form = await unit.get(`/oficina/obras/${folio}/etapas`)
    await takeStep(town, officer, { folio, move: 'forward', on: TODAY })
    const stale = await fill(unit, form, { paso: 'forward' })
    expect(stale.status).toBe(409)
    const again = await fill(unit, stale, {})
    expect(again.status).toBe(422)
    expect(await findWork(town.db, folio)).toMatchObject({ stage: 'design' })
  })

  test('dates are promised once, and moved with a reason that everybody reads', async () => {
    const folio = await town.work({ title: 'Muro de la calle Tule' })
    const form = await unit.get(`/oficina/obras/${folio}/calendario`)
    expect((await fill(unit, form, { finished: '30/9/2026' })).status).toBe(303)
    const again = await unit.get(`/oficina/obras/${folio}/calendario`)
    const bare = await fill(unit, again, { finished: '15 nov 2026' })
    expect(bare.text).toContain('Di por qué se mueve')
    await fill(unit, bare, { motivo: 'llovió en agosto' })
    const page = await visitor.get(`/proyectos/${folio}`)
    expect(page.text).toContain('30 sep 2026')
    expect(page.text).toContain('llovió en agosto')
    expect(page.text).toContain('15 nov 2026')
  })

  test('the participation office registers, corrects and substitutes', async () => {
    const form = await office.get('/oficina/obras/nueva')
    const typed = { nombre: 'Parque de la calle Ceiba', edicion: '2025', lugar: 'zone.Z31' }
    const over = await fill(office, form, { ...typed, monto: '1,700,000', unidad: 'obra-publica' })
    expect(over.text).toContain('El monto rebasa el techo, $1,600,000')
    const unknown = await fill(office, over, { monto: '1,500,000', tipo: 'castillo' })
    expect(unknown.status).toBe(422)
    expect(unknown.text).toContain('Elige una opción de la lista.')
    const telling = 'Un parque. Informes con Ana, 477 123 4567'
    const personal = await fill(office, over, { monto: '1,500,000', descripcion: telling })
    expect(personal.html).toContain('href="#campo-descripcion"')
    expect(personal.text).toContain('Hay un dato personal')
    const done = await fill(office, personal, { descripcion: 'Un parque.' })
    const page = await office.follow(done)
    expect(page.text).toContain('quedó registrada')
    const folio = done.location?.split('/').at(-1)?.split('?')[0] ?? ''

    const data = await office.get(`/oficina/obras/${folio}/datos`)
    await fill(office, data, { nombre: 'Parque de Ceiba y Tule', motivo: 'faltaba una calle' })
    const history = await office.get(`/oficina/obras/${folio}/historia`)
    for (const said of [
      'Ana Robledo',
      'Parque de la calle Ceiba',
      'Parque de Ceiba y Tule',
      'faltaba una calle',
    ])
      expect(history.text).toContain(said)

    const other = await town.work({ title: 'Parque nuevo' })
    const substitution = await office.get(`/oficina/obras/${folio}/sustitucion`)
    const typo = await fill(office, substitution, { obra: 'nada', motivo: 'x' })
    expect(typo.text).toContain('El folio está mal escrito')
    await fill(office, substitution, {
      obra: other.toLowerCase(),
      motivo: 'el predio es particular',
    })
    expect((await visitor.get(`/proyectos/${folio}`)).text).toContain('La sustituye Parque nuevo')
    expect((await unit.get(`/oficina/obras/${folio}/datos`)).status).toBe(403)
  })

  test('the sheet of the unit loads back and changes nothing', async () => {
    const answer = await portal.app.fetch(await requestOf(office, '/oficina/obras.xlsx'))
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const files = [{ name: 'obras.xlsx', bytes }]
    const preview = await previewImport(
      { town, house: portal.house },
      { importer: worksImporter, files },
    )
    expect(preview).toMatchObject({
      fact: { difference: { changes: [], rejects: [], questions: [] } },
    })
    expect(preview.accepted && preview.fact.counts.unchanged).toBeGreaterThan(10)
  })
})

/** The page's own form: not the one that signs out. */
function fill(browser: Browser, page: Page, fields: Fields) {
  const own = page.forms.find(
    ({ method, action }) => method === 'post' && action.includes('/obras/'),
  )
  return browser.submit(page, fields, own?.action ?? 'none')
}

/** A request with the cookies of a browser, for what is no page. */
async function requestOf(browser: Browser, path: string) {
  const cookies = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return new Request(new URL(path, town.url), {
    headers: { Cookie: cookies, Host: new URL(town.url).host },
  })
}

/** A PNG of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
