import type { Importer } from '../../../kernel/imports/index.ts'
import { mayLoadAllWorks, mayLoadWorks, unitsTold } from '../permissions.ts'
import { type HeldWorks, heldWorks, statesOf } from '../store/loading.ts'
import { applyWorks, foliosOfChanges, obstaclesOf } from './apply.ts'
import { checkWorks } from './check.ts'
import { headingOf } from './columns.ts'
import { sourceKeyOf } from './keys.ts'
import { ONLY_UNITS } from './limits.ts'
import { namesIn } from './names.ts'
import { unitsNamed } from './references.ts'
import type { WorkRow } from './row.ts'
import { ruleNames } from './rule-names.ts'
import { fieldsOf, type WorkState } from './state.ts'
import { say } from './texts.ts'
import { understandWorks } from './understand.ts'

/** `npx tequio import works FILE…`: works from an office's own sheet. */
export const worksImporter: Importer<WorkRow, WorkState> = {
  kind: 'works',
  title: say.title,
  help: say.help,
  accept: '.csv,.xlsx',
  mayLoad: mayLoadWorks,
  limits: (person) =>
    mayLoadAllWorks(person) ? undefined : { [ONLY_UNITS]: unitsTold(person).toSorted().join(' ') },
  options: [
    { name: 'edicion', label: say.options.edition, required: false },
    { name: 'unidad', label: say.options.unit, required: false },
    { name: 'ignorar', label: say.options.ignore, required: false },
    { name: 'motivo', label: say.options.reason, required: false, ofAnyone: true },
    {
      name: 'montos-iguales',
      label: say.options.equalAmounts,
      required: false,
      choices: [{ value: 'si', label: 'Sí' }],
    },
  ],
  understand: understandWorks,
  load: (db, rows, options) =>
    heldWorks(db, {
      folios: rows.flatMap(({ said }) => said.folio ?? []),
      keys: rows.flatMap(({ said }) => sourceKeyOf(said) ?? []),
      units: unitsNamed(rows, options.unidad),
      editions: [...new Set(rows.flatMap(({ said }) => said.edition ?? []))],
    }),
  check: (rows, held, context) => checkWorks(rows, held satisfies HeldWorks, context),
  apply: applyWorks,
  present: async (db, changes) => {
    const folios = await foliosOfChanges(db, changes)
    const states = await statesOf(
      db,
      changes.map(({ key }) => folios.get(key) ?? key),
    )
    return new Map(
      changes.flatMap(({ key }) => {
        const state = states.get(folios.get(key) ?? key)
        return state ? [[key, state] as const] : []
      }),
    )
  },
  obstacles: obstaclesOf,
  names: namesIn,
  fields: fieldsOf,
  rules: ruleNames,
  template: {
    headings: [
      ...(['edition', 'externalId', 'title', 'place', 'unit'] as const),
      ...(['assigned', 'stage', 'stageOn', 'physical', 'financial', 'reportedOn'] as const),
    ].map(headingOf),
    example: [
      ...['2025', '14', 'Banquetas de la calle Nogal', 'El Nogal', 'Dirección de Obra Pública'],
      ...['$1,250,000.00', 'en ejecución', '15/03/2026', '40', '30', '01/06/2026'],
    ],
  },
}
