import { beforeAll, describe, expect, test } from 'vitest'
import { type Browser, type TestPortal, testPortal } from '../../../test/support/portal.ts'
import {
  eventsOf,
  processesDue,
  publishingRoom,
  publishProcesses,
} from '../../kernel/publishing/index.ts'
import { centavos } from '../../lib/money.ts'
import { worksRoom } from '../works/index.ts'
import { findWork } from '../works/store/works.ts'
import { publishPayment, publishTender } from './actions/publish-stage.ts'
import { say } from './actions/say.ts'
import { contractingRoom } from './index.ts'
import { paths } from './paths.ts'
import { findProcess } from './store/processes.ts'
import { dataIsHere, officialRelease } from './test/official-schemas.ts'
import { contractForm, paymentForm, tenderForm } from './test/street.ts'
import {
  officer,
  type ProcurementTown,
  said,
  townWithProcurements,
} from './test/town-with-procurements.ts'

let town: ProcurementTown
let portal: TestPortal
let ana: Browser
let other: Browser
beforeAll(async () => {
  town = await townWithProcurements()
  portal = testPortal(town, [publishingRoom, worksRoom, contractingRoom])
  ana = await portal.signIn('unit-officer', { unitId: 'obra-publica', name: 'Ana Robledo' })
  other = await portal.signIn('unit-officer', { unitId: 'obra-publica', name: 'Beto Luna' })
})

const publishDue = async () => {
  const due = await processesDue(town.db)
  if (due.length > 0) await publishProcesses(portal, due)
}
const send = async (ocid: string, stage: string, fields: Record<string, string | Blob>) => {
  const address = paths.stage(ocid, stage)
  const answer = await ana.submit(await ana.get(address), fields, address)
  if (answer.status !== 303) throw new Error(answer.text)
  return ana.follow(answer)
}

const plan = {
  titulo: 'Pavimentar la calle Nogal',
  monto: '$1,600,000.00',
  metodo: 'open',
  convocatoria_el: '2/2/2026',
}
const call = { numero: 'LP-031-2026', publicada: '3 feb 2026', cierra: '20/02/2026' }
const ruling = {
  ganador: 'Constructora Nogal, S.A. de C.V.',
  rfc: 'CNO-010203-AB1',
  monto: '1,480,000',
  fecha: '02/03/2026',
  otras: 'Pavimentos Fresno, S.A. de C.V. PFR990909XY2\nLucio Mena Ortiz MEOL800101AB1',
}
const contract = {
  numero: 'OP-031/2026',
  firmado: '10/03/2026',
  inicia: '16/03/2026',
  termina: '31/08/2026',
  vigilancia: 'citizenComptroller',
  garantia: 'bail',
  garantia_monto: '148,000',
}
const pdf = new File(
  ['%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF'],
  'contrato_OP-031.pdf',
  {
    type: 'application/pdf',
  },
)

describe('a procurement through the forms', () => {
  test('from the page of its work to its end, and every release is valid', async () => {
    const folio = await town.work({}, 'budgeting')
    const opening = await ana.get(paths.opening(folio))
    expect(opening.html).toContain('value="Banquetas de la calle Nogal"')
    const opened = await ana.submit(opening, plan, paths.opening(folio))
    expect(opened.status).toBe(303)
    const ocid = decodeURIComponent(opened.location?.split(/[/?]/)[3] ?? '')
    expect((await ana.follow(opened)).text).toContain('Sí quedó registrado')

    await send(ocid, 'convocatoria', call)
    await send(ocid, 'fallo', ruling)
    await send(ocid, 'contrato', { ...contract, documento: pdf })
    await send(ocid, 'pago', { fecha: '15/04/2026', monto: '444,000' })
    await send(ocid, 'hito', { hito: 'Primera cuadra', previsto: '15/05/2026' })
    await send(ocid, 'hito', {
      ...{ numero: 'H1', hito: 'Primera cuadra', previsto: '15/05/2026', cumplido: '20/05/2026' },
    })
    await send(ocid, 'convenio', {
      fecha: '04/05/2026',
      motivo: 'Una toma de agua',
      monto: '1,520,000',
    })
    await send(ocid, 'pago', { fecha: '01/06/2026', monto: '1,076,000' })
    const end = await send(ocid, 'cierre', { fecha: '05/06/2026' })
    expect(end.text).toContain('Esta contratación terminó')

    await publishDue()
    const releases = await town.db
      .selectFrom('releases')
      .select('body')
      .where('ocid', '=', ocid)
      .execute()
    expect(releases).toHaveLength(10)
    if (dataIsHere)
      for (const { body } of releases) expect(officialRelease()(JSON.parse(body))).toEqual([])
    expect(await findWork(town.db, folio)).toMatchObject({ stage: 'finished' })
  })

  test('a document becomes public by its address, and the release names it', async () => {
    const ocid = await town.procurement('award')
    await send(ocid, 'contrato', { ...contract, documento: pdf })
    await publishDue()
    const { text, html } = await portal.visitor().get(paths.process(ocid))
    expect(text).toContain('contrato OP-031 · Contrato firmado')
    expect(html).toMatch(/href="https:\/\/san-tequio\.example\/documentos\/[\w-]+\/1\.pdf"/)
  })

  test('without a proposal, its work is registered with it', async () => {
    const page = await ana.get(paths.newProcess)
    const sent = { ...plan, titulo: 'Podar', unidad: 'obra-publica' }
    const answer = await ana.submit(page, sent, paths.newProcess)
    expect((await ana.follow(answer)).text).toContain('Podar')
    const ocid = decodeURIComponent(answer.location?.split(/[/?]/)[3] ?? '')
    expect((await findProcess(town.db, ocid))?.folio).toMatch(/^PP\d\d-\d{4}-[A-Z]$/)
  })
})

test('a work with a folio is found by it, typed in any way', async () => {
  const folio = await town.work({}, 'budgeting')
  const typed = encodeURIComponent(folio.toLowerCase().replaceAll('-', ' '))
  const found = await ana.get(`${paths.newProcess}?folio=${typed}`)
  expect(found).toMatchObject({ status: 303, location: paths.opening(folio) })
  const lost = await ana.get(`${paths.newProcess}?folio=PP25`)
  expect(lost.status).toBe(422)
  expect(lost.text).toContain('«PP25» no es un folio')
})

describe('a form that is refused', () => {
  test('keeps what was typed and says why beside the field', async () => {
    const ocid = await town.procurement('planning')
    const address = paths.stage(ocid, 'convocatoria')
    const wrong = { numero: 'LP-9', publicada: '3/2/2026', cierra: '31/2/2026', monto: 'mucho' }
    const answer = await ana.submit(await ana.get(address), wrong, address)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('El día «31/2/2026» no existe.')
    expect(answer.text).toContain('«mucho» no es un monto')
    expect(answer.html).toContain('value="LP-9"')
    expect(await eventsOf(town.db, ocid)).toHaveLength(1)
  })

  test('a payment beyond the contract is refused with a sentence', async () => {
    const ocid = await town.procurement('contract')
    const address = paths.stage(ocid, 'pago')
    const answer = await ana.submit(
      await ana.get(address),
      { fecha: '15/04/2026', monto: '1,480,000.01' },
      address,
    )
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(
      'El contrato es por $1,480,000 y ya se pagaron $0: no caben $1,480,000.01 más.',
    )
    expect(answer.html).toContain('value="1,480,000.01"')
  })

  test('a person’s key is refused, and a file that is none too', async () => {
    const ocid = await town.procurement('award')
    const address = paths.stage(ocid, 'contrato')
    const page = await ana.get(address)
    const named = { ...contract, titulo: 'Obra de MEOL800101HGTNRC09' }
    expect((await ana.submit(page, named, address)).text).toContain('Un dato parece personal')

    const broken = new File(['hola'], 'contrato.pdf', { type: 'application/pdf' })
    const answer = await ana.submit(page, { ...contract, documento: broken }, address)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('No reconocemos el archivo.')
  })

  test('of two officers at once, the second sees the difference and loses nothing', async () => {
    const ocid = await town.procurement('tender')
    const address = paths.stage(ocid, 'convocatoria')
    const [mine, theirs] = [await ana.get(address), await other.get(address)]
    await other.submit(theirs, { cierra: '27/02/2026', motivo: 'Más plazo' }, address)
    const answer = await ana.submit(
      mine,
      { descripcion: 'Con drenaje', motivo: 'Faltaba' },
      address,
    )
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Cierre de la convocatoria 20 feb 2026 27 feb 2026')
    expect(answer.text).toContain('Con drenaje')

    const again = await ana.submit(answer, {}, address)
    expect(again.status).toBe(303)
    expect((await eventsOf(town.db, ocid)).map(({ reason }) => reason)).toEqual([
      ...[null, null, 'Más plazo', 'Faltaba'],
    ])
  })

  test('the same form sent twice is published once', async () => {
    const ocid = await town.procurement('contract')
    const address = paths.stage(ocid, 'pago')
    const page = await ana.get(address)
    const payment = { fecha: '15/04/2026', monto: '100' }
    const answers = await Promise.all([1, 2].map(() => ana.submit(page, payment, address)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await findProcess(town.db, ocid)).toMatchObject({ paidCentavos: 10_000 })
  })
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
    const { text, forms } = await ana.get(paths.stage(ocid, 'pago'))
    expect(text).toContain('Esto todavía no se puede publicar')
    expect(forms.some(({ action }) => action.endsWith('/pago'))).toBe(false)
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
    ['etapa=volando', 'etapa'],
    ['unidad=nadie', 'No hay un área'],
    ['pagina=0', 'página'],
    ['pagina=9999', 'página'],
    ['orden=suerte', 'ordenar'],
    ['anio=1e3', 'anio'],
  ])('an address with %s is told what is wrong', async (query, sentence) => {
    const answer = await portal.visitor().get(`/contrataciones?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(sentence)
  })

  test('the list is a file too, with the same filters', async () => {
    const ocid = await town.procurement('contract')
    const { headers, html } = await portal.visitor().get(`/contrataciones.csv?q=${ocid}`)
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

  test('a work’s page has its contract', async () => {
    const ocid = await town.procurement('implementation')
    const { folio } = (await findProcess(town.db, ocid)) ?? {}
    const { text, html } = await portal.visitor().get(`/proyectos/${folio}`)
    expect(html).toContain(`href="${paths.process(ocid)}"`)
    expect(text).toContain('Constructora Nogal')
  })
})

test('an empty town says that nothing was published yet', async () => {
  const empty = await townWithProcurements()
  const fresh = testPortal(empty, [publishingRoom, worksRoom, contractingRoom])
  const { text } = await fresh.visitor().get('/contrataciones')
  expect(text).toContain('Todavía no se publica ninguna contratación')
})

test('amounts of a correction are prefilled, and its reason is asked', async () => {
  const ocid = await town.procurement('contract')
  said(await publishPayment(town, officer, { ...paymentForm, ocid, amount: centavos(100) }))
  const address = paths.stage(ocid, 'contrato')
  const page = await ana.get(address)
  expect(page.html).toContain('value="1480000"')
  expect(page.html).toContain('value="31/08/2026"')
  const answer = await ana.submit(page, {}, address)
  expect(answer.text).toContain('Para corregirlo, escribe por qué cambia.')
  expect(await ana.submit(answer, { motivo: 'Error' }, address)).toMatchObject({ status: 303 })
  expect(await findProcess(town.db, ocid)).toMatchObject({
    contractedCentavos: contractForm.amount,
    paidCentavos: 100,
  })
  expect(await publishTender(town, officer, { ...tenderForm, ocid })).toMatchObject({
    refusal: { because: 'ended' },
  })
})
