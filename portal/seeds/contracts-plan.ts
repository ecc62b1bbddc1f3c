import { addDays, type CalendarDate, daysBetween } from '../src/lib/dates.ts'
import { type Centavos, centavos } from '../src/lib/money.ts'
import type { Stage } from '../src/modules/works/index.ts'
import { type PlannedWork, planWorks } from './works-plan.ts'

/** Invented companies: neither they nor their RFCs exist. */
export const companies = [
  { name: 'Constructora del Bordo, S.A. de C.V.', rfc: 'CBO120417QA1' },
  { name: 'Pavimentos Peña Blanca, S.A. de C.V.', rfc: 'PPB091103QB2' },
  { name: 'Obras y Caminos La Cantera, S.A. de C.V.', rfc: 'OCC150622QC3' },
  { name: 'Edificadora Ojo de Agua, S.A. de C.V.', rfc: 'EOA110209QD4' },
  { name: 'Infraestructura Mesa del Norte, S.A. de C.V.', rfc: 'IMN180514QE5' },
  { name: 'Grupo Constructor Los Fresnos, S.A. de C.V.', rfc: 'GCF130830QF6' },
] as const

export type PlannedPayment = { readonly on: CalendarDate; readonly amount: Centavos }

/** What is told of the procurement of one work, until its stage. */
export type PlannedContract = {
  readonly work: PlannedWork
  readonly number: string
  readonly method: 'open' | 'limited' | 'direct'
  readonly offers: readonly (typeof companies)[number][]
  readonly plannedOn: CalendarDate
  readonly publishedOn: CalendarDate
  readonly closesOn: CalendarDate
  readonly award?: { readonly on: CalendarDate; readonly amount: Centavos }
  readonly contract?: {
    readonly on: CalendarDate
    readonly startsOn: CalendarDate
    readonly endsOn: CalendarDate
  }
  readonly amendment?: {
    readonly on: CalendarDate
    readonly amount: Centavos
    readonly endsOn: CalendarDate
  }
  readonly payments: readonly PlannedPayment[]
  readonly endedOn?: CalendarDate
}

/** The procurements of the works that are in procurement or beyond. The same day gives the same plan. */
export function planContracts(today: CalendarDate): PlannedContract[] {
  const works = planWorks(today).filter(({ happened }) =>
    happened.some(({ stage }) => stage === 'procurement'),
  )
  const building = works.filter(({ stage }) => stage === 'under-way')
  return works.map((work, index) =>
    planContract(work, {
      ...{ index, today },
      late: work === building[1],
      amended: work === building[2],
    }),
  )
}

type Special = {
  readonly index: number
  readonly today: CalendarDate
  /** Its contract ended some days ago and nothing was said of it. */
  readonly late: boolean
  readonly amended: boolean
}

function planContract(work: PlannedWork, special: Special): PlannedContract {
  const { index } = special
  const publishedOn = dayOf(work, 'procurement') ?? special.today
  const plannedOn = dayOf(work, 'budgeting') ?? publishedOn
  const signedOn = dayOf(work, 'contracted')
  const between = signedOn ? daysBetween(publishedOn, signedOn) : 40
  const method = index % 5 === 4 ? 'direct' : index % 2 === 1 ? 'limited' : 'open'
  const count = method === 'direct' ? 1 : 3
  const offers = Array.from(
    { length: count },
    (_, at) => companies[(index + at * 2) % companies.length] ?? companies[0],
  )
  const begun = {
    work,
    number: `ST-${String(index + 1).padStart(3, '0')}/${publishedOn.slice(0, 4)}`,
    ...({ method, offers, plannedOn, publishedOn } as const),
    closesOn: addDays(publishedOn, Math.floor(between * 0.4)),
  }
  if (!signedOn) return { ...begun, payments: [] }
  const amount = share(work.assigned, 92 + (index % 6))
  const contract = contractOf(work, signedOn, special)
  const amendment = special.amended
    ? {
        on: dayOf(work, 'under-way') ?? signedOn,
        amount: share(amount, 106),
        endsOn: addDays(contract.endsOn, 25),
      }
    : undefined
  const endedOn = dayOf(work, 'delivered')
  return {
    ...begun,
    award: { on: addDays(publishedOn, Math.floor(between * 0.7)), amount },
    contract,
    ...(amendment && { amendment }),
    payments: paymentsOf(work, amount),
    ...(endedOn && { endedOn }),
  }
}

function contractOf(work: PlannedWork, on: CalendarDate, { late, today }: Special) {
  const startsOn = addDays(on, 5)
  const promised = work.promised.finished
  const wanted = late ? addDays(today, -9) : promised
  return { on, startsOn, endsOn: wanted > startsOn ? wanted : addDays(startsOn, 90) }
}

/** As much as the work's reports say; what was delivered is paid in three parts. */
function paymentsOf(work: PlannedWork, amount: Centavos): PlannedPayment[] {
  const began = dayOf(work, 'under-way')
  const finished = dayOf(work, 'finished')
  if (!began) return []
  if (!finished) {
    return work.reports.map(({ on, financial }, at) => {
      const before = work.reports[at - 1]?.financial ?? 0
      return { on, amount: centavos(share(amount, financial) - share(amount, before)) }
    })
  }
  const middle = addDays(began, Math.floor(daysBetween(began, finished) / 2))
  const [first, second] = [share(amount, 30), share(amount, 45)]
  const rest = centavos(amount - first - second)
  const delivered = dayOf(work, 'delivered')
  return [
    { on: began, amount: first },
    { on: middle, amount: second },
    ...(delivered ? [{ on: delivered, amount: rest }] : []),
  ]
}

const dayOf = ({ happened }: PlannedWork, stage: Stage): CalendarDate | undefined =>
  happened.find((step) => step.stage === stage)?.on

/** A share in whole pesos. */
const share = (amount: number, percent: number): Centavos =>
  centavos(Math.round((amount * percent) / 10_000) * 100)
