import { beforeAll, describe, expect, test } from 'vitest'
import { htmlFaults } from '../../../test/support/html-faults.ts'
import { eventsOf } from '../../kernel/publishing/index.ts'
import { stagePages } from './pages/stages/index.ts'
import { paths } from './paths.ts'
import { findProcess } from './store/processes.ts'
import { contract, type Desk, officeDesk, pdf, publish, ruling } from './test/office-desk.ts'

let { town, ana, send } = {} as Desk
beforeAll(async () => {
  ;({ town, ana, send } = await officeDesk())
})

const MOST = 12
const told = ['planning', 'tender', 'award', 'contract', 'implementation'] as const

/** What a person fills in: each box, list and line; boxes of one name are one question. */
function questionsIn(html: string) {
  const form = /<form class="form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const controls = form.match(/<(?:input(?![^>]*type="hidden")|select|textarea)[^>]*>/g) ?? []
  return new Set(controls.map((control) => /name="([^"]+)"/.exec(control)?.[1]))
}

test.each(
  stagePages.flatMap(({ slug, openAt }) =>
    told.filter((stage) => openAt.includes(stage)).map((stage) => [slug, stage] as const),
  ),
)('«%s», open at %s, asks at most twelve things, document included', async (slug, stage) => {
  const { html } = await ana.get(paths.stage(await town.procurement(stage), slug))
  const asked = questionsIn(html).size
  expect(asked).toBeGreaterThan(0)
  // The document is asked where the answers are looked at.
  expect(asked + 1).toBeLessThanOrEqual(MOST)
  expect(await htmlFaults(html)).toEqual([])
})

test('what few need is folded until something stands in it', async () => {
  const ocid = await town.procurement('award')
  const address = paths.stage(ocid, 'contrato')
  const empty = await ana.get(address)
  expect(empty.html).toMatch(/<details class="fold"><summary>Más datos, si los tienes/)
  const wrong = await ana.submit(empty, { ...contract, garantia_monto: '' }, address)
  expect(wrong.html).toMatch(/<details class="fold" open(="")?>/)
})

describe('before it is published', () => {
  test('the answers are shown together, the amount in words, and nothing is written yet', async () => {
    const ocid = await town.procurement('tender')
    const address = paths.stage(ocid, 'fallo')
    const check = await ana.submit(await ana.get(address), ruling, address)
    expect(check.status).toBe(200)
    for (const words of [
      'Paso 2 de 2',
      'Revisa antes de publicar',
      'Quién ganó Constructora Nogal, S.A. de C.V.',
      '$1,480,000 un millón cuatrocientos ochenta mil pesos 00/100 M.N.',
      'Fecha del fallo 2 mar 2026',
      'Dejas en blanco: Por qué ganó.',
      'no se podrá borrar',
    ])
      expect(check.text).toContain(words)
    expect(await eventsOf(town.db, ocid)).toHaveLength(2)
    expect(await htmlFaults(check.html)).toEqual([])
  })

  test('«Cambiar» gives the form back with all that was typed', async () => {
    const ocid = await town.procurement('tender')
    const address = paths.stage(ocid, 'fallo')
    const check = await ana.submit(await ana.get(address), ruling, address)
    expect(check.html).toContain(`formaction="${address}#campo-monto"`)
    const form = await ana.submit(check, { cambiar: 'monto', revisado: '' }, address)
    expect(form.html).toContain('value="1,480,000"')
    expect(form.html).toContain('value="CNO-010203-AB1"')
    const again = await publish(ana, form, { monto: '1,490,000' }, address)
    expect(again.status).toBe(303)
    expect(await findProcess(town.db, ocid)).toMatchObject({ awardedCentavos: 149_000_000 })
  })

  test('what would be refused is refused before the answers are shown', async () => {
    const ocid = await town.procurement('contract')
    const address = paths.stage(ocid, 'pago')
    const payment = { fecha: '15/04/2026', monto: '1,480,000.01' }
    const answer = await ana.submit(await ana.get(address), payment, address)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('no caben $1,480,000.01 más')
    // And the amount that was sent is said in words beside it.
    expect(answer.text).toContain('un millón cuatrocientos ochenta mil pesos 01/100 M.N.')
  })

  test('after it, the page says what was published and where it is read', async () => {
    const ocid = await town.procurement('award')
    const { text, html } = await send(ocid, 'contrato', { ...contract, documento: pdf })
    expect(text).toContain('Publicaste: Contrato')
    expect(text).toContain('Sí quedó registrado.')
    expect(html).toContain(`href="${paths.process(ocid)}"`)
  })
})

test('a company that took part before is chosen from the list, with its RFC', async () => {
  await town.procurement('award')
  const ocid = await town.procurement('tender')
  const address = paths.stage(ocid, 'fallo')
  const page = await ana.get(address)
  const known = 'Constructora Nogal, S.A. de C.V., CNO010203AB1'
  expect(page.html).toContain(`<option value="${known}"`)
  const chosen = { ...ruling, ganador: known, rfc: '' }
  expect(await publish(ana, page, chosen, address)).toMatchObject({ status: 303 })
  const { suppliers } = (await findProcess(town.db, ocid)) ?? {}
  expect(suppliers).toEqual(['Constructora Nogal, S.A. de C.V.'])
})
