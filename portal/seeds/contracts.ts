import type { Envelope } from '../src/kernel/act/index.ts'
import type { Office } from '../src/kernel/house/index.ts'
import { type CalendarDate, formatDate } from '../src/lib/dates.ts'
import type { Decision } from '../src/lib/decision.ts'
import { centavos } from '../src/lib/money.ts'
import { formatPesos } from '../src/lib/money-text.ts'
import {
  endContract,
  openProcurement,
  publishAmendment,
  publishAward,
  publishContract,
  publishPayment,
  publishTender,
} from '../src/modules/contracting/index.ts'
import type { SeedClock } from './clock.ts'
import { type PlannedContract, planContracts } from './contracts-plan.ts'
import { paper } from './evidence.ts'

type Told = { readonly ocid: string }
type Telling = {
  readonly on: CalendarDate
  readonly order: number
  readonly tell: () => Promise<void>
}

/**
 * Tells how the works of San Tequio were contracted, through the same acts that an office uses, each on its day.
 * `folios` are those of the seeded works by their key.
 */
export async function seedContracts(
  { town }: Office,
  clock: SeedClock,
  folios: ReadonlyMap<string, string>,
): Promise<void> {
  const ocids = new Map<string, string>()
  const tellings = planContracts(clock.today).flatMap(tellingsOf)
  tellings.sort((a, b) => (a.on === b.on ? a.order - b.order : a.on < b.on ? -1 : 1))
  for (const [day, told] of Map.groupBy(tellings, ({ on }) => on)) {
    await clock.at(`${day} 13:00`, async () => {
      for (const { tell } of told) await tell()
    })
  }

  function tellingsOf(plan: PlannedContract): Telling[] {
    const { work, offers, number, award, contract, amendment, payments, endedOn } = plan
    const as = (what: string): Envelope => ({
      actor: {
        ...{ kind: 'person', id: 'demo-unit-officer', role: 'unit-officer' },
        unitId: work.kind.unit,
      },
      key: `seed:${work.key}:contract:${what}`,
    })
    const about = () => ({ ocid: ocids.get(work.key) ?? '', contractId: number })
    const [winner, ...tenderers] = offers.map(({ name, rfc }) => ({
      name,
      rfc: { of: 'company', value: rfc } as const,
    }))
    const budget = centavos(work.assigned)
    const shared = { title: work.title, method: plan.method, amount: budget } as const
    const open = async () => {
      const folio = folios.get(work.key) ?? ''
      const planned = { ...shared, folio, tenderFrom: plan.publishedOn, source: SOURCE }
      const rationale = `${work.votes} vecinos votaron por ella.`
      const said = await done(openProcurement(town, as('plan'), { ...planned, rationale }))
      ocids.set(work.key, said.ocid)
    }
    const call = {
      ...{ ...shared, number: `${letters[plan.method]}-${number}`, description: work.description },
      ...{ publishedOn: plan.publishedOn, closesOn: plan.closesOn },
      ...(plan.method === 'direct' && { methodRationale: DIRECT }),
    }
    const steps = [
      { on: plan.plannedOn, order: 0, tell: open },
      step(plan.publishedOn, 1, async () => {
        const attachment = await noticeOf(town, plan)
        return publishTender(town, as('tender'), { ...call, ...about(), attachment })
      }),
      winner &&
        award &&
        step(award.on, 2, () => {
          const ruling = { ...award, winner, tenderers, rationale: RATIONALE, ...about() }
          return publishAward(town, as('award'), ruling)
        }),
      contract &&
        award &&
        step(contract.on, 3, async () =>
          publishContract(town, as('contract'), {
            attachment: await signedOf(town, plan, winner?.name ?? ''),
            ...{ number, title: work.title, amount: award.amount, signedOn: contract.on },
            ...{ startsOn: contract.startsOn, endsOn: contract.endsOn },
            netAmount: centavos(Math.round(award.amount / 1.16)),
            surveillance: ['citizenComptroller'],
            guarantee: { type: 'bail', amount: centavos(Math.round(award.amount / 10)) },
            ...about(),
          }),
        ),
      amendment &&
        step(amendment.on, 4, () =>
          publishAmendment(town, as('amendment'), { ...amendment, reason: AMENDED, ...about() }),
        ),
      ...payments.map((payment, at) =>
        step(payment.on, 5 + at, () =>
          publishPayment(town, as(`payment ${at + 1}`), {
            ...{ ...payment, number: String(at + 1), method: 'wireTransfe', ...about() },
          }),
        ),
      ),
      endedOn && step(endedOn, 20, () => endContract(town, as('end'), { on: endedOn, ...about() })),
    ]
    return steps.filter((one) => one !== undefined)
  }
}

const noticeOf = async (town: Office['town'], { work, number, closesOn }: PlannedContract) => ({
  ...{ title: 'Convocatoria', documentType: 'tenderNotice' },
  file: await paper(town, `Convocatoria ${number}`, [
    ...[work.title, work.description],
    `Se reciben propuestas hasta el ${formatDate(closesOn)}.`,
  ]),
})

const signedOf = async (
  town: Office['town'],
  { work, number, award }: PlannedContract,
  company: string,
) => ({
  ...{ title: 'Contrato firmado', documentType: 'contractSigned' },
  file: await paper(town, `Contrato ${number}`, [
    ...[work.title, `Empresa: ${company}.`],
    `Monto: ${formatPesos(award?.amount ?? centavos(0))}.`,
  ]),
})

const SOURCE = 'Presupuesto participativo 2025'
const RATIONALE = 'Cumplió con todo lo que se pidió y ofreció el precio más bajo.'
const DIRECT = 'El monto está debajo del límite para adjudicar sin convocatoria.'
const AMENDED = 'Bajo la calle apareció una tubería vieja que hubo que cambiar.'

const letters = { open: 'LP', limited: 'IR', direct: 'AD' } as const

const step = (
  on: CalendarDate,
  order: number,
  act: () => Promise<Decision<Told, unknown> | undefined>,
): Telling => ({
  on,
  order,
  tell: async () => {
    await done(act())
  },
})

/** A seed that is refused is a mistake of the seed. */
async function done(answer: Promise<Decision<Told, unknown> | undefined>): Promise<Told> {
  const decision = await answer
  if (!decision?.accepted) throw new Error(`a seeded act was refused: ${JSON.stringify(decision)}`)
  return decision.fact
}
