import { beforeAll, describe, expect, test } from 'vitest'
import { htmlFaults } from '../../../test/support/html-faults.ts'
import { centavos } from '../../lib/money.ts'
import {
  endContract,
  publishAmendment,
  publishMilestone,
  publishPayment,
} from './actions/publish-stage.ts'
import { paths } from './paths.ts'
import { type Desk, officeDesk } from './test/office-desk.ts'
import { amendmentForm, endingForm, milestoneForm, paymentForm } from './test/street.ts'
import { toldWhole } from './test/told-whole.ts'
import { officer, said } from './test/town-with-procurements.ts'

let { town, portal, publishDue, send } = {} as Desk
beforeAll(async () => {
  ;({ town, portal, publishDue, send } = await officeDesk())
})

const open = (ocid: string) => portal.visitor().get(paths.process(ocid))
const company = (at: number) => ({ id: `C${at}`, name: `Constructora ${at}, S.A. de C.V.` })

describe('the page of a contract', () => {
  test('tells its whole story in the sentence under the title, which is its preview too', async () => {
    const ocid = await town.procurement('implementation')
    const { html } = await open(ocid)
    const story =
      'La hace Constructora Nogal, S.A. de C.V. por $1,480,000. Ya se pagó el 30 %. Debe terminar el 31 ago 2026.'
    expect(html).toContain(`<p class="lead">${story}</p>`)
    expect(html).toContain(
      `<meta property="og:description" content="Pavimentar la calle Nogal. ${story}"`,
    )
  })

  test('explains the way it was chosen, and each step once', async () => {
    const { text } = await open(await town.procurement('implementation'))
    for (const words of [
      'Licitación pública Cualquier empresa puede ofrecer.',
      'Se dice quién ganó y por qué.',
      'Contraloría ciudadana (vecinas y vecinos que revisan la obra)',
      'Es dinero que responde si la empresa no cumple.',
      'Se contrató por $70,000 menos de lo planeado.',
    ])
      expect(text.split(words)).toHaveLength(2)
    expect(text).toContain('un millón cuatrocientos ochenta mil pesos 00/100 M.N.')
    expect(text).toContain('Pavimentos Fresno, S.A. de C.V. No ganó')
  })

  test('every share of an amount is said of its pesos, never of its centavos', async () => {
    const { text } = await open(await town.procurement('implementation'))
    const wholes = [...text.matchAll(/% de (\S+)/g)].map(([, whole]) => whole)
    expect(text).toContain('30 % de $1,480,000')
    expect(wholes).toEqual(wholes.map(() => expect.stringMatching(/^\$1,(480|550),000$/)))
  })

  test('speaks of its own end, and leaves the delivery to the page of the work', async () => {
    const { text } = await open(await town.procurement('implementation'))
    expect(text).toContain('Del plan al fin del contrato')
    expect(text).toMatch(/Fin del contrato .*Se acaba el plazo firmado con la empresa/)
    expect(text).toContain('La entrega de la obra tiene su propia fecha.')
    expect(text).not.toMatch(/a la entrega|Entrega /)
  })

  test.each([
    [1_479_900, 'Ya se pagó el 99 %.', '99 %'],
    [100, 'Ya se pagó menos del 1 %.', 'menos del 1 %'],
    [1_480_000, 'Ya se pagó el 100 %.', '100 %'],
  ])(
    'with %d pesos paid of 1,480,000 no rounding says all or nothing',
    async (pesos, sentence, share) => {
      const ocid = await town.procurement('contract')
      const amount = centavos(pesos * 100)
      said(await publishPayment(town, officer, { ...paymentForm, amount, ocid }))
      const { text } = await open(ocid)
      expect(text).toContain(sentence)
      const shares = [...text.matchAll(/(menos del )?\d+ %/g)].map(([words]) => words)
      // The sentence, the bar of what was paid and the row of the payment.
      expect(shares.filter((words) => words === share).length).toBeGreaterThanOrEqual(3)
      if (share !== '100 %') expect(text).not.toContain('100 % de $1,480,000')
    },
  )

  test('an amendment shows what it was, what it is and why; a milestone its promise', async () => {
    const ocid = await town.procurement('implementation')
    said(await publishMilestone(town, officer, { ...milestoneForm, ocid }))
    said(await publishAmendment(town, officer, { ...amendmentForm, ocid }))
    const { text } = await open(ocid)
    expect(text).toContain('Apareció una toma de agua sin registrar')
    expect(text).toContain('Monto $1,480,000 $1,520,000')
    expect(text).toContain('Término 31 ago 2026 15 sep 2026')
    expect(text).toContain('Colado de la primera cuadra')
    expect(text).toContain('15 may 2026')
    expect(text).toContain('18 días hábiles tarde')
  })

  test('what ended says so: on time, early, void or cancelled', async () => {
    const done = await town.procurement('implementation')
    said(await endContract(town, officer, { ...endingForm, ocid: done }))
    expect((await open(done)).text).toContain('La hizo Constructora Nogal')

    const early = await town.procurement('implementation')
    said(await publishMilestone(town, officer, { ...milestoneForm, ocid: early }))
    await send(early, 'cancelacion', { fecha: '01/06/2026', motivo: 'Abandonó la obra' })
    const ended = await open(early)
    expect(ended.html).toContain(
      '<p class="lead">Se contrató a Constructora Nogal, S.A. de C.V. por $1,480,000. El contrato terminó antes de tiempo. Ya se pagó el 30 %.</p>',
    )
    expect(ended.text).toContain(
      'Fin del contrato Hasta aquí El contrato terminó antes de tiempo. Abandonó la obra',
    )
    expect(ended.text).toContain('Estado Terminado antes de tiempo')
    expect(ended.text).toContain(
      'Colado de la primera cuadra Hasta aquí prometido para 15 may 2026',
    )
    expect(ended.text).not.toContain('Tarde')
    expect(ended.text).not.toContain('La hizo')

    const call = await town.procurement('tender')
    await send(call, 'cancelacion', {
      ...{ resultado: 'unsuccessful', fecha: '01/06/2026', motivo: 'Nadie ofreció' },
    })
    const none = await open(call)
    expect(none.text).toContain('Quedó desierta')
    expect(none.text).toContain('Nadie ofreció')
    expect(none.text).not.toContain('Empresa')
  })

  test.each([
    ['planning', 'Se canceló el plan de contratación'],
    ['tender', 'Se canceló la convocatoria'],
    ['award', 'Se canceló el fallo'],
  ] as const)(
    'what was cancelled at %s is not late, and waits for nothing',
    async (stage, words) => {
      const ocid = await town.procurement(stage)
      await send(ocid, 'cancelacion', { fecha: '01/06/2026', motivo: 'No alcanza' })
      const { text } = await open(ocid)
      expect(text).toContain(`${words} Hasta aquí No alcanza`)
      expect(text).toContain('Contratado no hubo')
      expect(text).not.toContain('Tarde')
      expect(text).not.toContain('aún no')
      expect(text).not.toContain('Falta')
      expect(text).toContain(stage === 'award' ? 'Fallo se canceló' : 'Fallo no hubo')
    },
  )

  test('the same as data: its record and its newest release, and where it hangs', async () => {
    const ocid = await town.procurement('contract')
    await publishDue()
    const { html } = await open(ocid)
    expect(html).toContain(`href="/datos/edca/records/${ocid}.json"`)
    expect(html).toContain(`href="/datos/edca/releases/${ocid}/${ocid}-4.json"`)
    expect(html).toContain('"@type":"Dataset"')
    expect(html).toContain(`"identifier":"${ocid}"`)
    expect(await htmlFaults(html)).toEqual([])
  })
})

describe('what another publisher’s file brings', () => {
  test('nothing but a title is told as such, without an empty line', async () => {
    const ocid = await toldWhole(town, { title: 'Barda perimetral' })
    const { html, text } = await open(ocid)
    expect(text).toContain('Barda perimetral')
    expect(html).not.toMatch(/<dd><\/dd>|<td[^>]*><\/td>/)
    expect(text).not.toContain('Empresa')
    expect(await htmlFaults(html)).toEqual([])
  })

  test('forty payments, twelve bidders and a page of text are folded, and all of it is there', async () => {
    const description = 'Concreto hidráulico con drenaje. '.repeat(152).slice(0, 5000)
    const ocid = await toldWhole(town, {
      tender: {
        ...{ id: 'LP-1', title: 'Bulevar', status: 'complete', description },
        ...{ procurementMethod: 'open', value: { amount: 1_000_000, currency: 'MXN' } },
        tenderers: Array.from({ length: 12 }, (_, at) => company(at)),
      },
      awards: [{ id: '1', status: 'active', suppliers: [company(3)] }],
      contracts: [
        {
          ...{ id: 'C-1', awardID: '1', status: 'active' },
          value: { amount: 1_000_000, currency: 'MXN' },
          implementation: {
            transactions: Array.from({ length: 40 }, (_, at) => ({
              ...{ id: String(at + 1), value: { amount: 20_000, currency: 'MXN' as const } },
              date: `2026-0${1 + Math.floor(at / 10)}-${10 + (at % 10)}T00:00:00-06:00`,
            })),
          },
        },
      ],
    })
    const { html, text } = await open(ocid)
    for (const words of [
      'Ver los 40 pagos',
      'Ver las 12 empresas que ofrecieron',
      'Leer todo',
      'Pagado $800,000 de $1,000,000',
      'El último fue de $20,000',
      'Pago 40 19 abr 2026 $20,000 80 %',
    ])
      expect(text).toContain(words)
    expect(text.match(/Constructora \d+, S\.A\. de C\.V\. No ganó/g)).toHaveLength(11)
    expect(await htmlFaults(html)).toEqual([])
  })

  test('another currency is said with its code, and nothing compares it with pesos', async () => {
    const value = { amount: 90_000, currency: 'USD' } as const
    const ocid = await toldWhole(town, {
      contracts: [
        {
          ...{ id: 'C-9', awardID: '1', status: 'active', title: 'Software', value },
          implementation: { transactions: [{ id: '1', value: { ...value, amount: 45_000 } }] },
        },
      ],
    })
    const { text } = await open(ocid)
    expect(text).toContain('Se contrató por 90,000 USD.')
    expect(text).toContain('Pagado 45,000 USD de 90,000 USD')
    expect(text).not.toContain('pesos 00/100')
    expect(text).not.toContain('Todavía se sabe poco')
  })
})
