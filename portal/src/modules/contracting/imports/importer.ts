import type { Change, Importer } from '../../../kernel/imports/importer.ts'
import { canonicalJson } from '../../../lib/json.ts'
import { formatPesos } from '../../../lib/money-text.ts'
import { mayLoadContracts } from '../permissions.ts'
import { summarise } from '../rules/summary.ts'
import { stageNames, texts } from '../texts.ts'
import { applyReleases } from './apply.ts'
import { checkReleases, type Held } from './check.ts'
import type { LoadedProcess, ReleaseRow } from './rows.ts'
import { loadedProcesses } from './store.ts'
import { understandReleases } from './understand-apart.ts'

/** `npx tequio import ocds FILE…`: packages, records, lists, JSON Lines and what INAI's platform exports. */
export const ocdsImporter: Importer<ReleaseRow, LoadedProcess> = {
  kind: 'ocds',
  title: texts.importTitle,
  help: texts.importHelp,
  accept: '.json,.jsonl',
  mayLoad: mayLoadContracts,
  options: [{ name: 'zona', label: texts.importZone, required: false }],
  understand: (files, options) => understandReleases(files, options),
  load: (db, rows) =>
    loadedProcesses(
      db,
      rows.map(({ ocid }) => ocid),
    ),
  check: (rows, held) => checkReleases(rows, held as Held),
  apply: applyReleases,
  present: async (db, changes) => {
    const held = await loadedProcesses(
      db,
      changes.map(({ key }) => key),
    )
    const inverse = new Map(changes.map((change) => [change.key, change]))
    return new Map([...held].map(([ocid, process]) => [ocid, asLeft(process, inverse.get(ocid))]))
  },
  rules: { 'ocds.lectura': texts.importRules.reading, 'ocds.esquema': texts.importRules.schema },
  fields: ({ releases }) => {
    const state = releases.at(-1)?.state
    if (!state) return []
    const { title, stage, contractedCentavos, suppliers } = summarise(state)
    return [
      { label: texts.field.title, value: title },
      { label: texts.field.stage, value: stageNames[stage] },
      {
        label: texts.field.contracted,
        value: contractedCentavos === null ? '' : formatPesos(contractedCentavos),
      },
      { label: texts.field.suppliers, value: suppliers.join('; ') },
      { label: texts.field.releases, value: String(releases.length) },
    ]
  },
}

/**
 * A process that stands again as the load left it was not altered, whatever was said and taken back since. The
 * change comes the other way round: `before` is what the load left.
 */
function asLeft(process: LoadedProcess, inverse: Change<LoadedProcess> | undefined): LoadedProcess {
  const now = process.releases.at(-1)?.state
  const left = inverse?.before
  const state = left?.releases.at(-1)?.state
  return left && now && state && canonicalJson(now) === canonicalJson(state) ? left : process
}
