import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../test/support/portal.ts'
import { entriesSince } from '../../kernel/act/index.ts'
import { eventsOf } from '../../kernel/publishing/index.ts'
import { centavos } from '../../lib/money.ts'
import { findWork } from '../works/store/works.ts'
import { thingOf } from './actions/acts.ts'
import { publishPayment, publishTender } from './actions/publish-stage.ts'
import { paths } from './paths.ts'
import { findProcess } from './store/processes.ts'
import {
  call,
  contract,
  type Desk,
  officeDesk,
  pdf,
  plan,
  publish,
  ruling,
} from './test/office-desk.ts'
import { dataIsHere, officialRelease } from './test/official-schemas.ts'
import { contractForm, paymentForm, tenderForm } from './test/street.ts'
import { officer, said } from './test/town-with-procurements.ts'

let { town, portal, ana, publishDue, send } = {} as Desk
beforeAll(async () => {
  ;({ town, portal, ana, publishDue, send } = await officeDesk())
})

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

test.each([
  ['planning', 'Cancelar el plan'],
  ['tender', 'Cancelar la convocatoria o declararla desierta'],
  ['award', 'Cancelar el fallo'],
  ['contract', 'Terminar el contrato antes de tiempo'],
  ['implementation', 'Terminar el contrato antes de tiempo'],
] as const)('what ends at %s is called so: %s', async (stage, words) => {
  const ocid = await town.procurement(stage)
  expect((await ana.get(paths.officeProcess(ocid))).text).toContain(words)
  const { text } = await ana.get(paths.stage(ocid, 'cancelacion'))
  expect(text).toContain(words)
  if (stage !== 'implementation') return
  const end = { fecha: '01/06/2026', motivo: 'La empresa abandonó la obra' }
  expect((await send(ocid, 'cancelacion', end)).text).toContain('Terminada antes de tiempo')
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

  test('a guarantee is told whole or not at all, and a code that no list has is not taken', async () => {
    const ocid = await town.procurement('award')
    const address = paths.stage(ocid, 'contrato')
    const page = await ana.get(address)
    const without = await ana.submit(page, { ...contract, garantia_monto: '' }, address)
    expect(without.status).toBe(422)
    expect(without.text).toContain('Escribe de cuánto es la garantía, o quítala.')
    const unnamed = await ana.submit(page, { ...contract, garantia: '' }, address)
    expect(unnamed.text).toContain('Elige qué garantía es, o borra su monto.')
    expect(unnamed.html).toContain('value="148,000"')
    const strange = await ana.submit(page, { ...contract, garantia: 'palabra' }, address)
    expect(strange.status).toBe(422)
    expect(await eventsOf(town.db, ocid)).toHaveLength(3)
  })

  test('a long text comes back whole with the limit beside it', async () => {
    const ocid = await town.procurement('planning')
    const address = paths.stage(ocid, 'convocatoria')
    const descripcion = 'Banqueta. '.repeat(500).trim()
    const answer = await ana.submit(await ana.get(address), { ...call, descripcion }, address)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Usa 2000 letras o menos.')
    expect(answer.html).toContain(descripcion)
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

  test.each([
    ['planning', 'planeacion'],
    ['tender', 'convocatoria'],
    ['award', 'fallo'],
    ['implementation', 'contrato'],
  ] as const)('at %s, %s sent as it stands publishes nothing', async (stage, form) => {
    const ocid = await town.procurement(stage)
    const [events, entries] = [
      await eventsOf(town.db, ocid),
      await entriesSince(town.db, thingOf(ocid)),
    ]
    const address = paths.stage(ocid, form)
    const answer = await ana.submit(await ana.get(address), { motivo: 'Por si acaso' }, address)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('No cambiaste nada: ya está publicado así.')
    expect(answer.html).not.toContain('Sí quedó registrado')
    expect(await eventsOf(town.db, ocid)).toEqual(events)
    expect(await entriesSince(town.db, thingOf(ocid))).toEqual(entries)
  })

  test('a person’s key is refused, and a file that is none too', async () => {
    const ocid = await town.procurement('award')
    const address = paths.stage(ocid, 'contrato')
    const page = await ana.get(address)
    const named = { ...contract, titulo: 'Obra de MEOL800101HGTNRC09' }
    expect((await ana.submit(page, named, address)).text).toContain('Un dato parece personal')

    const broken = new File(['hola'], 'contrato.pdf', { type: 'application/pdf' })
    const answer = await publish(ana, page, { ...contract, documento: broken }, address)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('No reconocemos el archivo.')
  })

  test('of two officers at once, the second sees the difference and loses nothing', async () => {
    const ocid = await town.procurement('tender')
    const address = paths.stage(ocid, 'convocatoria')
    const other: Browser = await portal.signIn('unit-officer', { unitId: 'obra-publica' })
    const [mine, theirs] = [await ana.get(address), await other.get(address)]
    await publish(other, theirs, { cierra: '27/02/2026', motivo: 'Más plazo' }, address)
    const answer = await ana.submit(
      mine,
      { descripcion: 'Con drenaje', motivo: 'Faltaba' },
      address,
    )
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Cierre de la convocatoria 20 feb 2026 27 feb 2026')
    expect(answer.text).toContain('Con drenaje')

    const again = await publish(ana, answer, {}, address)
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
    const checked = await ana.submit(page, payment, address)
    const answers = await Promise.all([1, 2].map(() => ana.submit(checked, {}, address)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await findProcess(town.db, ocid)).toMatchObject({ paidCentavos: 10_000 })
  })
})

test('amounts of a correction are prefilled, and its reason is asked', async () => {
  const ocid = await town.procurement('contract')
  said(await publishPayment(town, officer, { ...paymentForm, ocid, amount: centavos(100) }))
  const address = paths.stage(ocid, 'contrato')
  const page = await ana.get(address)
  expect(page.html).toContain('value="1480000"')
  expect(page.text).toContain('Esto ya es público. Cambia lo que haga falta y di por qué.')
  expect(page.html).toContain('value="31/08/2026"')
  const answer = await ana.submit(page, {}, address)
  expect(answer.text).toContain('Escribe por qué cambia.')
  const corrected = { titulo: 'Otro título', motivo: 'Error' }
  expect(await publish(ana, answer, corrected, address)).toMatchObject({ status: 303 })
  expect(await findProcess(town.db, ocid)).toMatchObject({
    contractedCentavos: contractForm.amount,
    paidCentavos: 100,
  })
  expect(await publishTender(town, officer, { ...tenderForm, ocid })).toMatchObject({
    refusal: { because: 'ended' },
  })
})
