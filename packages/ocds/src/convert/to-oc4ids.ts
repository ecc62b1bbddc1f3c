import { copy, deepest, isDeeper, isObject, type Json, type JsonObject } from '../merge/json.ts'
import { MergeError } from '../merge/merge-error.ts'
import type { Extension } from '../model/extension.ts'
import { processesOf } from './oc4ids/processes.ts'
import { projectFields, projectPartiesBy, type Transform } from './oc4ids/project.ts'
import { projectParties } from './oc4ids/project-parties.ts'
import { contractingProcess } from './oc4ids/summary.ts'

export type ToOc4idsOptions = {
  projectId: string
  /** The optional steps, which guess where the sure ones read; none unless named. */
  transforms?: readonly Transform[]
  /** Extensions by which releases merge, beside those that their packages declare. */
  extensions?: readonly Extension[]
  /** The status of a process with a contract period depends on the day. */
  now?: Date
}
export type { Transform }

/**
 * Makes one OC4IDS project of its contracting processes.
 *
 * @param sources records, releases, packages of either, or a list of these, already parsed; they are not touched
 * @returns the project: id, contracting processes with summary and releases (linked with id, tag, date and url, or
 *   embedded), the parties that have a part in the project, and what `planning.project` and the budgets say of it
 * @throws MergeError as `compileReleases`; `too-deep` when a source nests deeper than 200 levels
 *
 * Source: OC4IDS 0.9 «Using OCDS data» and the reference (oc4idskit); unlike it, a linked release has the id that OC4IDS
 * requires, and a supplier in a summary the id that it has in the project.
 */
export function toOc4ids(sources: unknown, options: ToOc4idsOptions): JsonObject {
  const { projectId, transforms = [], extensions = [], now = new Date() } = options
  const given = sources as Json
  if (isDeeper(given)) throw new MergeError('too-deep', `${deepest}`)

  const processes = processesOf(copy(given), extensions)
  const compiled = processes.map((process) => process.compiled)
  const asked = (transform: Transform) => transforms.includes(transform)
  const parties = projectParties(processes)
  const scope = asked('project_scope_summary')
  const chosen = projectPartiesBy(parties, compiled, asked)

  return copy({
    id: projectId,
    ...projectFields(compiled, asked),
    contractingProcesses: processes
      .map((process) => contractingProcess(process, { parties, now, scope }))
      .filter(isObject),
    ...(chosen.length > 0 && { parties: chosen }),
  })
}
