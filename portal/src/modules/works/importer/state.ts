import type { Field, Names } from '../../../kernel/imports/index.ts'
import type { Progress } from '../rules/report.ts'
import { type Condition, type Stage, stages } from '../rules/stages.ts'
import type { WorkFacts } from '../rules/work.ts'
import { dateText, sectorNames, standingName, typeNames } from '../texts.ts'
import { placeKey, unitKey } from './names.ts'
import { fieldTexts, pesos } from './texts.ts'

/** All that a load can say of a work, in one plain value. */
export type WorkState = WorkFacts & {
  /** The title as the file wrote it, when it reads otherwise here. */
  readonly originalTitle: string | null
  readonly stage: Stage
  readonly condition: Condition
  /** Calendar date of its last step. */
  readonly since: string
  readonly progress: Progress | null
  /** The newest promise of each step. */
  readonly promises: Readonly<Partial<Record<Stage, string>>>
}

export function factsOf(state: WorkState): WorkFacts {
  const {
    originalTitle: _,
    stage: __,
    condition: ___,
    since: ____,
    progress,
    promises,
    ...facts
  } = state
  return facts
}

/** How a state reads in the difference of a load. */
export function fieldsOf(state: WorkState, names: Names): Field[] {
  const field = (label: string, value: string | number | null) => ({
    label,
    value: value === null ? '' : String(value),
  })
  const { progress, placeId, unitId } = state
  const named = (id: string | null, keyOf: (id: string) => string) =>
    id && (names.get(keyOf(id)) ?? id)
  return [
    field(fieldTexts.edition, state.edition),
    field(fieldTexts.externalId, state.externalId),
    field(fieldTexts.title, state.title),
    field(fieldTexts.originalTitle, state.originalTitle),
    field(fieldTexts.description, state.description),
    field(fieldTexts.type, state.type && typeNames[state.type]),
    field(fieldTexts.sector, state.sector && sectorNames[state.sector]),
    field(fieldTexts.placeId, named(placeId, placeKey)),
    field(fieldTexts.address, state.address),
    field(fieldTexts.point, state.lat === null ? null : `${state.lat}, ${state.lon}`),
    field(fieldTexts.unitId, named(unitId, unitKey)),
    field(fieldTexts.ceiling, state.ceiling === null ? null : pesos(state.ceiling)),
    field(fieldTexts.assigned, state.assigned === null ? null : pesos(state.assigned)),
    field(fieldTexts.votes, state.votes),
    field(fieldTexts.stage, standingName(state)),
    field(fieldTexts.since, dateText(state.since)),
    field(
      fieldTexts.progress,
      progress && fieldTexts.progressValue(progress.on, progress.physical, progress.financial),
    ),
    ...stages.flatMap((stage) => {
      const on = state.promises[stage]
      return on ? [field(fieldTexts.promise(stage), dateText(on))] : []
    }),
  ]
}
