import type { DifferenceRow } from '../../../design/index.ts'
import type { Entry } from '../../../kernel/act/index.ts'
import { fieldTexts, pesos } from '../importer/texts.ts'
import { pageTexts } from '../page-texts.ts'
import type { FactKey } from '../rules/facts.ts'
import { isStage, type Standing } from '../rules/stages.ts'
import type { WorkFacts } from '../rules/work.ts'
import { dateText, sectorNames, standingName, typeNames } from '../texts.ts'
import { degrees } from './work-fields.ts'

type Facts = Partial<WorkFacts>
type Progress = { on: string; physical: number; financial: number }
type Told = {
  facts?: Facts
  before?: (Facts & Told & Partial<Progress>) | null
  after?: Facts & Told & Partial<Progress>
  from?: Standing
  to?: Standing
  standing?: Standing
  progress?: Progress
  promises?: readonly { step: string; on: string | null; before: string | null }[]
  of?: string
  by?: string
}

/** Names for the identifiers that the trail holds. */
export type Names = {
  readonly place: (id: string) => string
  readonly unit: (id: string) => string
}

/** What a line of the trail changed, field by field. */
export function historyRows(entry: Entry, names: Names): DifferenceRow[] {
  const told = entry.facts as Told
  switch (entry.act) {
    case 'works.registered':
      return factRows({}, told.facts ?? {}, names)
    case 'works.corrected':
      return factRows(told.before ?? {}, told.after ?? {}, names)
    case 'works.step-taken':
      return [standingRow(told.from, told.to), ...folioRow(pageTexts.public.by, told.by)]
    case 'works.reported':
      return [progressRow(asProgress(told.before), asProgress(told.after))]
    case 'works.scheduled':
      return promiseRows(told)
    case 'works.loaded':
      return loadedRows(told.before ?? {}, told.after ?? {}, names)
    default:
      return folioRow(pageTexts.public.of, told.of)
  }
}

function loadedRows(before: Told, after: Told, names: Names): DifferenceRow[] {
  return [
    ...factRows(before.facts ?? {}, after.facts ?? {}, names),
    ...(after.standing ? [standingRow(before.standing, after.standing)] : []),
    ...(after.progress ? [progressRow(before.progress, after.progress)] : []),
    ...promiseRows(after),
  ]
}

const factRows = (before: Facts, after: Facts, names: Names): DifferenceRow[] =>
  (Object.keys({ ...before, ...after }) as FactKey[]).map((key) => ({
    label: labels[key],
    before: factText(key, before, names),
    after: factText(key, after, names),
  }))

const labels: Readonly<Record<FactKey, string>> = {
  edition: fieldTexts.edition,
  externalId: fieldTexts.externalId,
  title: fieldTexts.title,
  description: fieldTexts.description,
  type: fieldTexts.type,
  sector: fieldTexts.sector,
  placeId: fieldTexts.placeId,
  address: fieldTexts.address,
  lon: pageTexts.fields.lon,
  lat: pageTexts.fields.lat,
  unitId: fieldTexts.unitId,
  ceiling: fieldTexts.ceiling,
  assigned: fieldTexts.assigned,
  votes: fieldTexts.votes,
}

function factText(key: FactKey, facts: Facts, names: Names): string | null {
  const value = facts[key]
  if (value === null || value === undefined) return null
  if (key === 'ceiling' || key === 'assigned') return pesos(Number(value))
  if (key === 'lat' || key === 'lon') return degrees(Number(value))
  if (key === 'placeId') return names.place(String(value))
  if (key === 'unitId') return names.unit(String(value))
  if (key === 'type' && facts.type) return typeNames[facts.type]
  if (key === 'sector' && facts.sector) return sectorNames[facts.sector]
  return String(value)
}

const standingRow = (before: Standing | undefined, after: Standing | undefined): DifferenceRow => ({
  label: fieldTexts.stage,
  before: before ? standingName(before) : null,
  after: after ? standingName(after) : null,
})

const progressRow = (before: Progress | undefined, after: Progress | undefined): DifferenceRow => ({
  label: fieldTexts.progress,
  before: before ? progressText(before) : null,
  after: after ? progressText(after) : null,
})

const progressText = ({ on, physical, financial }: Progress) =>
  fieldTexts.progressValue(on, physical, financial)

const asProgress = (told: Partial<Progress> | null | undefined): Progress | undefined =>
  told?.on === undefined
    ? undefined
    : { on: told.on, physical: told.physical ?? 0, financial: told.financial ?? 0 }

const promiseRows = ({ promises = [] }: Told): DifferenceRow[] =>
  promises.map(({ step, on, before }) => ({
    label: isStage(step) ? fieldTexts.promise(step) : step,
    before: before && dateText(before),
    after: on && dateText(on),
  }))

const folioRow = (label: string, folio: string | undefined): DifferenceRow[] =>
  folio ? [{ label, before: null, after: folio }] : []
