import type { Envelope } from '../../../kernel/act/index.ts'
import type { Town } from '../../../kernel/town/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { type AwardForm, decideAward } from '../rules/awarding.ts'
import { type CancellationForm, decideCancellation } from '../rules/cancelling.ts'
import { companyName } from '../rules/company-name.ts'
import {
  type AmendmentForm,
  decideAmendment,
  decideEnding,
  decideMilestone,
  decidePayment,
  type EndingForm,
  type MilestoneForm,
  type PaymentForm,
} from '../rules/implementing.ts'
import { asKnown } from '../rules/known-supplier.ts'
import type { Supplier } from '../rules/papers.ts'
import { type ContractForm, decideContract } from '../rules/signing.ts'
import type { NamedSupplier } from '../rules/suppliers.ts'
import {
  decidePlanning,
  decideTender,
  type PlanningForm,
  type TenderForm,
} from '../rules/tendering.ts'
import { companiesKnownTo } from '../store/companies.ts'
import { findProcess } from '../store/processes.ts'
import { identifySuppliers } from '../store/suppliers.ts'
import type { Attachment } from './attach.ts'
import { type Event, type StageSaying, say } from './say.ts'

/** What every stage form brings beside its own fields. */
export type About = {
  readonly ocid: string
  readonly attachment?: Attachment | undefined
  /** Only whether it would be published: nothing is written. */
  readonly onlyChecked?: boolean | undefined
}

type Publish<Form> = (
  town: Pick<Town, 'db' | 'url'>,
  envelope: Envelope,
  form: Omit<Form, 'papers'> & About,
) => Promise<StageSaying | undefined>

const publish =
  <Form extends object>(
    eventOf: (form: Omit<Form, 'papers'> & About) => Omit<Event, keyof About>,
  ) =>
  (
    town: Pick<Town, 'db' | 'url'>,
    envelope: Envelope,
    form: Omit<Form, 'papers'> & About,
  ): Promise<StageSaying | undefined> => {
    const { ocid, attachment, onlyChecked } = form
    return say(town, envelope, { ...eventOf(form), ocid, attachment, onlyChecked })
  }

/** Corrects the plan, until there is a call. The project that it serves stays. */
export const correctPlanning: Publish<PlanningForm> = publish<PlanningForm>((form) => ({
  decide: ({ state, setting }, papers) => {
    const { id, title, uri } = state.planning?.project ?? {}
    const served = id && title && uri ? { id: String(id), title, uri: String(uri) } : undefined
    return decidePlanning({ ...form, papers }, { state, served, setting })
  },
}))

/** The call, and each of its amendments. */
export const publishTender: Publish<TenderForm> = publish<TenderForm>((form) => ({
  on: form.reason ? undefined : form.publishedOn,
  reason: form.reason,
  decide: (standing, papers) => decideTender({ ...form, papers }, standing),
}))

export type NamedAward = Omit<AwardForm, 'tenderers' | 'winner'> & {
  readonly winner: NamedSupplier
  readonly tenderers: readonly NamedSupplier[]
}

export const publishAward: Publish<NamedAward> = publish<NamedAward>((form) => ({
  on: form.on,
  reason: form.reason,
  decide: async (standing, papers, { db }) => {
    const named = await identifySuppliers(db, [form.winner, ...form.tenderers])
    const companies = await companiesFor(db, form.ocid, named)
    const { parties = [] } = standing.state
    const [winner, ...tenderers] = named.map((one) => asKnown(one, { parties, companies }))
    return decideAward({ ...form, winner, tenderers, papers }, standing)
  },
}))

/** Companies are looked up only when one of those named may be one of them. */
async function companiesFor(db: Db, ocid: string, named: readonly Supplier[]): Promise<Supplier[]> {
  if (!named.some(({ rfc, name }) => !rfc && companyName(name))) return []
  const process = await findProcess(db, ocid)
  const known = await companiesKnownTo(db, process?.unitId ?? null)
  return known.map(({ name, rfc }) => ({ id: `MX-RFC-${rfc}`, name, rfc }))
}

export const publishContract: Publish<ContractForm> = publish<ContractForm>((form) => ({
  on: form.signedOn,
  reason: form.reason,
  decide: (standing, papers) => decideContract({ ...form, papers }, standing),
}))

export const publishAmendment: Publish<AmendmentForm> = publish<AmendmentForm>((form) => ({
  on: form.on,
  reason: form.reason,
  decide: (standing, papers) => decideAmendment({ ...form, papers }, standing),
}))

export const publishPayment: Publish<PaymentForm> = publish<PaymentForm>((form) => ({
  on: form.on,
  decide: (standing) => decidePayment(form, standing),
}))

export const publishMilestone: Publish<MilestoneForm> = publish<MilestoneForm>((form) => ({
  on: form.metOn,
  decide: (standing) => decideMilestone(form, standing),
}))

export const endContract: Publish<EndingForm> = publish<EndingForm>((form) => ({
  on: form.on,
  reason: form.reason,
  decide: (standing, papers) => decideEnding({ ...form, papers }, standing),
}))

/** Ends what is open before its time: the call, the ruling or the contract. */
export const cancelProcurement: Publish<CancellationForm> = publish<CancellationForm>((form) => ({
  on: form.on,
  reason: form.reason,
  decide: (standing, papers) => decideCancellation({ ...form, papers }, standing),
}))
