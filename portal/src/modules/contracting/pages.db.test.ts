import { beforeAll, describe, expect, test } from 'vitest'
import { publishContract } from './actions/publish-stage.ts'
import { say } from './actions/say.ts'
import { paths } from './paths.ts'
import { findProcess } from './store/processes.ts'
import { type Desk, officeDesk, ruling } from './test/office-desk.ts'
import { contractForm, day } from './test/street.ts'
import { officer, said } from './test/town-with-procurements.ts'

let { town, portal, ana, publishDue, send } = {} as Desk
beforeAll(async () => {
  ;({ town, portal, ana, publishDue, send } = await officeDesk())
})

describe('who may', () => {
  test('another unit may not publish; the treasury may only pay', async () => {
    const ocid = await town.procurement('contract')
    const parks = await portal.signIn('unit-officer', { unitId: 'parques' })
    const treasury = await portal.signIn('treasury', { unitId: 'tesoreria' })
    expect(await parks.get(paths.stage(ocid, 'pago'))).toMatchObject({ status: 403 })
    expect(await treasury.get(paths.stage(ocid, 'pago'))).toMatchObject({ status: 200 })
    expect(await treasury.get(paths.stage(ocid, 'convenio'))).toMatchObject({ status: 403 })
    expect(await treasury.post(paths.stage(ocid, 'convenio'), {})).toMatchObject({ status: 403 })
    expect(await portal.visitor().get(paths.stage(ocid, 'pago'))).toMatchObject({ status: 303 })
    expect((await treasury.get(paths.officeProcess(ocid))).text).toContain('Publicar un pago')
  })

  test('a unit sees its own contracts, the participation office those of all', async () => {
    const ocid = await town.procurement('planning')
    const parks = await portal.signIn('unit-officer', { unitId: 'parques' })
    const office = await portal.signIn('participation-office', { unitId: 'participacion' })
    expect((await parks.get(`${paths.office}?q=${ocid}`)).text).toContain('No hay contrataciones')
    expect((await office.get(`${paths.office}?q=${ocid}`)).text).toContain('1 contratación')
    for (const reader of [ana, office])
      expect((await reader.get(paths.officeProcess(ocid))).html).toContain('id="historia"')
    expect((await parks.get(paths.officeProcess(ocid))).html).not.toContain('id="historia"')
  })

  test('what does not exist is not found', async () => {
    const ocid = await town.procurement('planning')
    for (const path of [
      paths.process('ocds-000tst-x'),
      paths.stage(ocid, 'boda'),
      paths.stage('ocds-000tst-x', 'pago'),
      paths.officeProcess('ocds-000tst-x'),
      paths.opening('PP25-Z31-9999-A'),
    ])
      expect(await ana.get(path)).toMatchObject({ status: 404 })
  })

  test('a stage that is not open says so, without a form', async () => {
    const ocid = await town.procurement('planning')
    const { text, html } = await ana.get(paths.stage(ocid, 'pago'))
    expect(text).toContain('Esto todavía no se puede publicar')
    expect(html).not.toContain(`action="${paths.stage(ocid, 'pago')}"`)
  })
})

describe('the public pages', () => {
  test('the list finds by words without accents, filters, sorts and adds up', async () => {
    const ocid = await town.procurement('implementation')
    const visitor = portal.visitor()
    const found = await visitor.get(`/contrataciones?q=PAVIMENTACION+${ocid}`)
    expect(found.text).toContain('No hay contrataciones así')
    const list = await visitor.get(`/contrataciones?q=constructora+NOGÁL+${ocid}`)
    expect(list.text).toContain('Contratado: $1,480,000. Pagado: $444,000.')
    for (const [query, count] of [
      ['etapa=en-ejecucion&metodo=licitacion-publica&unidad=obra-publica&anio=2026', 1],
      ['etapa=cancelada', 0],
      ['metodo=adjudicacion-directa', 0],
      ['anio=2020', 0],
    ] as const) {
      const { text } = await visitor.get(`/contrataciones?q=${ocid}&${query}`)
      expect(text.includes('1 contratación ')).toBe(count === 1)
    }
    for (const order of [
      'titulo',
      '-titulo',
      'contratado',
      '-contratado',
      '-firma',
      'firma',
      '-reciente',
    ])
      expect(await visitor.get(`/contrataciones?orden=${order}`)).toMatchObject({ status: 200 })
  })

  test.each([
    ['etapa=volando', 'Un filtro de esta dirección tiene un valor que no existe.'],
    ['unidad=nadie', 'No hay un área'],
    ['pagina=0', 'página'],
    ['orden=suerte', 'ordenar'],
    ['anio=1e3', 'Un filtro de esta dirección tiene un valor que no existe.'],
  ])('an address with %s is told what is wrong', async (query, sentence) => {
    const answer = await portal.visitor().get(`/contrataciones?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(sentence)
  })

  test.each([paths.list, paths.office])(
    'a page past the end of %s leads to the last one',
    async (list) => {
      const ocid = await town.procurement('planning')
      const answer = await ana.get(`${list}?q=${ocid}&pagina=9999`)
      expect(answer.status).toBe(404)
      expect(answer.text).toContain('Esta lista tiene una sola página.')
      expect(answer.html).toMatch(/href="[^"]*q=ocds[^"]*"[^>]*>Ver la última página/)
    },
  )

  test('the list is a file too, with the same filters', async () => {
    const ocid = await town.procurement('contract')
    const { headers, html } = await portal.visitor().get(`/contrataciones.csv?q=${ocid}`)
    expect(headers.get('tequio-publication')).toMatch(/^prueba; /)
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    const lines = html.trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(`${ocid},Pavimentar la calle Nogal,Contratada,Licitación pública`)
    expect(lines[1]).toContain('1480000')
  })

  test('a procurement tells its money, its events with their files, who took part and its data', async () => {
    const ocid = await town.procurement('implementation')
    await publishDue()
    const { text, html } = await portal.visitor().get(paths.process(ocid))
    for (const words of [
      'Pavimentar la calle Nogal',
      'En ejecución',
      'Presupuesto planeado $1,550,000',
      'Contratado $1,480,000',
      'Constructora Nogal, S.A. de C.V.',
      'Contraloría ciudadana',
      'Seguro de caución $148,000',
      '10 feb 2026',
      'La oferta solvente más baja',
    ])
      expect(text).toContain(words)
    expect(html).toContain(`href="/datos/edca/records/${ocid}.json"`)
    expect(html).toContain(`href="/datos/edca/releases/${ocid}/${ocid}-5.json"`)
    expect(text).toContain('No publicamos el RFC ni el domicilio de personas físicas')
  })

  test('a person who takes part is shown without RFC', async () => {
    const ocid = await town.procurement('tender')
    await send(ocid, 'fallo', ruling)
    const { text, html } = await portal.visitor().get(paths.process(ocid))
    expect(text).toContain('Lucio Mena Ortiz Participante no se publica')
    expect(html).not.toContain('MEOL800101')
  })

  test('a company that took part before is known by its name, and needs no RFC again', async () => {
    await town.procurement('award')
    const ocid = await town.procurement('tender')
    const otras = 'PAVIMENTOS FRESNO SA DE CV\nConstructora del Bordo, S.A. de C.V.'
    await send(ocid, 'fallo', { ...ruling, otras })
    const { text } = await portal.visitor().get(paths.process(ocid))
    expect(text).toContain('PAVIMENTOS FRESNO SA DE CV Participante PFR990909XY2')
    expect(text).toMatch(/Constructora del Bordo, S\.A\. de C\.V\. Participante (?!no se publica)/)
  })

  test('what cannot be published is told with its reason, in public and in the office', async () => {
    const ocid = await town.procurement('award')
    const broken = { id: 'OP-031/2026', awardID: '1', status: 'firmado' as 'active' }
    said(
      await say(town, officer, {
        ocid,
        decide: () => ({
          accepted: true,
          fact: {
            tags: ['contract'],
            parts: [{ kind: 'contract', key: broken.id, content: broken }],
          },
        }),
      }),
    )
    await publishDue()
    const reason = 'El estándar no conoce el código «firmado»'
    const page = await portal.visitor().get(paths.process(ocid))
    expect(page.text).toContain('Todavía no sale en los datos abiertos')
    expect(page.text).toContain(reason)
    expect((await ana.get(paths.officeProcess(ocid))).text).toContain(reason)
  })

  test('the history tells who did what, and what it changed', async () => {
    const ocid = await town.procurement('tender')
    await send(ocid, 'fallo', ruling)
    const { text } = await ana.get(paths.officeProcess(ocid))
    expect(text).toContain('Fallo · Ana Robledo · 10 jun 2026, 12:00')
    expect(text).toContain('Monto del fallo vacío $1,480,000')
  })

  test.each([
    ['2026-06-10', 'Debe terminar 10 jun 2026'],
    ['2026-06-09', 'Debía terminar 9 jun 2026'],
  ])('on 10 June a contract that ends on %s: %s', async (endsOn, words) => {
    const ocid = await town.procurement('award')
    said(await publishContract(town, officer, { ...contractForm, endsOn: day(endsOn), ocid }))
    const { folio } = (await findProcess(town.db, ocid)) ?? {}
    expect((await portal.visitor().get(`/proyectos/${folio}`)).text).toContain(words)
  })

  test('a work’s page has its contract', async () => {
    const ocid = await town.procurement('implementation')
    const { folio } = (await findProcess(town.db, ocid)) ?? {}
    const { text, html } = await portal.visitor().get(`/proyectos/${folio}`)
    expect(html).toContain(`href="${paths.process(ocid)}"`)
    expect(text).toContain('Constructora Nogal')
  })
})

test('an empty town says that nothing was published yet', async () => {
  const fresh = await officeDesk()
  const { text } = await fresh.portal.visitor().get('/contrataciones')
  expect(text).toContain('Todavía no se publica ninguna contratación')
})
