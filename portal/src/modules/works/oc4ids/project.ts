import type { oc4ids, Project } from '@tequio/ocds'
import { documentPath } from '../../../kernel/documents/index.ts'
import { dataPaths } from '../../../kernel/publishing/index.ts'
import type { TownSettings } from '../../../kernel/settings/index.ts'
import { bodyOf, isFolio } from '../../../lib/folio.ts'
import { centavos, MXN, toDecimal } from '../../../lib/money.ts'
import { slug } from '../../../lib/text.ts'
import { milestoneCodes, milestoneTypes, statusOf } from '../rules/oc4ids-codes.ts'
import { rankOf, type Stage, stages } from '../rules/stages.ts'
import { capital, stageNames } from '../texts.ts'
import { dateTimes } from './dates.ts'
import type { WorkFile } from './file.ts'

export type Telling = {
  readonly settings: TownSettings
  /** The portal's own address, without a final slash. */
  readonly url: string
}

type At = (date: string) => string

/** `oc4ids-xxxxxx-PP26-K3-0147`: the folio without its check letter. */
export const projectId = ({ oc4idsPrefix }: Pick<TownSettings, 'oc4idsPrefix'>, folio: string) =>
  `${oc4idsPrefix.value}-${isFolio(folio) ? bodyOf(folio) : folio}`

/** Pure: the work as an OC4IDS 0.9.5 project. What is not known is left out; nobody's person is in it. */
export function projectOf(file: WorkFile, telling: Telling): Project {
  const { work, updated } = file
  const { folio, facts } = work
  const { settings } = telling
  const at = dateTimes(settings.zone)
  const authority = authorityOf(settings)
  return filled({
    id: projectId(settings, folio),
    updated: updated.toISOString(),
    language: 'es',
    identifiers: [
      { id: folio, scheme: 'x_folio' },
      ...(facts.externalId ? [{ id: facts.externalId, scheme: 'x_clave' }] : []),
    ],
    title: facts.title,
    description: facts.description ?? undefined,
    status: statusOf(work),
    type: facts.type ?? undefined,
    sector: facts.sector ? [facts.sector] : undefined,
    publicAuthority: { id: authority.id, name: authority.name },
    parties: partiesOf(file, authority),
    period: periodOf(file, at),
    ...stagePeriods(file, at),
    locations: locationsOf(file),
    budget: budgetOf(file, at),
    milestones: milestonesOf(file, at),
    metrics: metricsOf(file, at),
    completion: completionOf(file, at),
    documents: documentsOf(file, telling),
    relatedProjects: relatedOf(file, telling),
  })
}

/** No empty lists and no absent members: OC4IDS counts them as faults. */
const filled = (project: Project): Project =>
  Object.fromEntries(
    Object.entries(project).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Project

type Authority = oc4ids.Organization & { readonly id: string; readonly name: string }

/** org-id.guide: the list and the identifier in it make the id. */
function authorityOf({ publisher: { name, scheme, uid } }: TownSettings): Authority {
  const legal = scheme && uid
  return {
    id: legal ? `${scheme}-${uid}` : slug(name) || 'municipio',
    name,
    ...(legal && { identifier: { scheme, id: uid, legalName: name } }),
    roles: ['publicAuthority'],
  }
}

/** The unit that holds the work is part of the authority. */
function partiesOf({ work, unitName }: WorkFile, authority: Authority): oc4ids.Organization[] {
  const { unitId } = work.facts
  if (unitId === null || !unitName) return [authority]
  const unit = { id: `${authority.id}-${unitId}`, name: unitName, roles: ['administrativeEntity'] }
  return [authority, unit]
}

function periodOf({ reached, work }: WorkFile, at: At): oc4ids.Period | undefined {
  const start = [...reached.values()].sort()[0]
  const promised = work.promises.find(({ step }) => step === 'delivered')?.latest
  const end = reached.get('delivered') ?? promised
  if (!start) return undefined
  return { startDate: at(start), ...(end && end >= start && { endDate: at(end) }) }
}

/** Each phase from the day it was entered to the day the next one was. */
function stagePeriods({ reached }: WorkFile, at: At): Partial<Project> {
  const phases = [
    ['identificationPeriod', ['assigned'], 'design'],
    ['preparationPeriod', ['design', 'designed', 'budgeting'], 'procurement'],
    ['implementationPeriod', ['procurement', 'contracted', 'under-way'], 'finished'],
    ['completionPeriod', ['finished'], 'delivered'],
  ] as const
  return Object.fromEntries(
    phases.flatMap(([name, inside, after]) => {
      const start = inside.map((stage: Stage) => reached.get(stage)).find((on) => on !== undefined)
      const end = firstFrom(reached, after)
      if (!start) return []
      return [[name, { startDate: at(start), ...(end && end >= start && { endDate: at(end) }) }]]
    }),
  )
}

/** The day on which that stage was reached, or a later one where a load brought the work past it. */
const firstFrom = (reached: ReadonlyMap<Stage, string>, stage: Stage) =>
  stages.slice(rankOf(stage)).flatMap((later) => reached.get(later) ?? [])[0]

function locationsOf({ work, place, geometry }: WorkFile): oc4ids.Location[] {
  const { lon, lat, address } = work.facts
  const point =
    lon === null || lat === null ? undefined : { type: 'Point', coordinates: [lon, lat] }
  const shape = point ?? geometry ?? pointOf(place)
  if (!place && !point && !address) return []
  return [
    {
      id: place?.id ?? '1',
      ...(place && { description: `${place.name} (${place.levelName} ${place.code})` }),
      ...(shape ? { geometry: shape as oc4ids.LocationGeometry } : {}),
      ...(address && { address: { streetAddress: address } }),
    },
  ]
}

const pointOf = (place: WorkFile['place']) =>
  place?.point ? { type: 'Point', coordinates: [place.point.lon, place.point.lat] } : undefined

function budgetOf({ work, reached }: WorkFile, at: At): Project['budget'] {
  const { assigned } = work.facts
  if (assigned === null) return undefined
  const approved = reached.get('assigned')
  const amount = { amount: toDecimal(centavos(assigned)), currency: MXN }
  return { amount, ...(approved && { approvalDate: at(approved) }) }
}

/** Every stage that was reached or promised. The due date is the first promise; a later one is told in words. */
function milestonesOf({ work, reached }: WorkFile, at: At): oc4ids.Milestone[] {
  const ended = statusOf(work) === 'cancelled'
  return stages.flatMap((stage) => {
    const promise = work.promises.find(({ step }) => step === stage)
    const met = reached.get(stage)
    if (!promise && !met) return []
    const code = milestoneCodes[stage]
    const moved = promise && promise.latest !== promise.baseline && !met
    return [
      {
        id: stage,
        title: capital(stageNames[stage]),
        type: milestoneTypes[stage],
        ...(moved && { description: `Nueva fecha prometida: ${promise.latest}.` }),
        ...(code && { code }),
        ...(promise && { dueDate: at(promise.baseline) }),
        ...(met && { dateMet: at(met) }),
        status: met ? 'met' : ended ? 'notMet' : 'scheduled',
      } as const,
    ]
  })
}

/** OC4IDS 0.9.5, metricID: physicalProgress and financialProgress; votes are ours. */
function metricsOf({ work, reports }: WorkFile, at: At): oc4ids.Metric[] {
  const progress = (id: string, title: string, key: 'physical' | 'financial') => ({
    id,
    title,
    observations: reports.map((report) => ({
      id: String(report.number),
      measure: report[key],
      unit: { name: '%', scheme: 'UNCEFACT', id: 'P1' },
      period: { endDate: at(report.on) },
    })),
  })
  const { votes } = work.facts
  return [
    ...(reports.length > 0
      ? [
          progress('physicalProgress', 'Avance físico', 'physical'),
          progress('financialProgress', 'Avance financiero', 'financial'),
        ]
      : []),
    ...(votes === null
      ? []
      : [
          {
            ...{ id: 'x_votos', title: 'Votos recibidos' },
            observations: [{ id: '1', measure: votes, unit: { name: 'votos' } }],
          },
        ]),
  ]
}

function completionOf({ reached }: WorkFile, at: At): Project['completion'] {
  const end = reached.get('finished') ?? reached.get('delivered')
  return end ? { endDate: at(end) } : undefined
}

const documentsOf = ({ documents }: WorkFile, { url }: Telling): oc4ids.Document[] =>
  documents.map((document) => ({
    id: document.id,
    documentType: document.documentType,
    title: document.title,
    url: url + documentPath(document),
    datePublished: document.publishedAt.toISOString(),
    format: document.mediaType,
    language: 'es',
  }))

/** The standard's list knows no substitution; ours are marked as local codes. */
function relatedOf({ substitutions: { by, of } }: WorkFile, { settings, url }: Telling) {
  const related = (folio: string, title: string, relationship: string): oc4ids.RelatedProject => {
    const identifier = projectId(settings, folio)
    const uri = url + dataPaths.project(identifier)
    return { id: folio, scheme: 'oc4ids', identifier, relationship, title, uri }
  }
  return [
    ...(by ? [related(by.folio, by.title, 'x_substitutedBy')] : []),
    ...of.map(({ folio, title }) => related(folio, title, 'x_substitutes')),
  ]
}
