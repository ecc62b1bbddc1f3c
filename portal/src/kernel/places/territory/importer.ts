import { calendarDate, formatDate } from '../../../lib/dates.ts'
import { holds } from '../../identity/person.ts'
import type { Field, Importer, Names } from '../../imports/index.ts'
import { heldTerritory, presentTerritory } from '../store/territory.ts'
import { applyTerritory, obstaclesOf } from './apply.ts'
import { checkTerritory } from './check.ts'
import { territoryRules } from './findings.ts'
import { levelState } from './known-levels.ts'
import { namesIn } from './names.ts'
import { territoryOptions } from './options.ts'
import type { TerritoryRow } from './rows.ts'
import type { HeldTerritory, TerritoryState } from './states.ts'
import { fieldTexts, pesos, shapeText, territoryTexts } from './texts.ts'
import { understandTerritory } from './understand.ts'

/** `npx tequio import territory FILE…`: levels, places, shapes and ceilings of a town. */
export const territoryImporter: Importer<TerritoryRow, TerritoryState> = {
  kind: 'territory',
  title: territoryTexts.title,
  help: territoryTexts.help,
  accept: '.csv,.xlsx,.json,.geojson,.topojson',
  mayLoad: (person) => holds(person, 'participation-office') || holds(person, 'operator'),
  options: territoryOptions,
  understand: understandTerritory,
  load: (db, rows) => heldTerritory(db, yearsIn(rows)),
  check: (rows, held, context) => checkTerritory(rows, held satisfies HeldTerritory, context),
  apply: applyTerritory,
  present: (db, changes) =>
    presentTerritory(
      db,
      changes.flatMap(({ before, after }) => before ?? after ?? []),
    ),
  obstacles: obstaclesOf,
  names: namesIn,
  fields: fieldsOf,
  rules: territoryRules,
  template: {
    headings: ['Clave', 'Nombre', 'Sector', 'Techo 2025'],
    example: ['K1-01', 'El Obispo', 'K1', '426908.57'],
  },
}

const yearsIn = (rows: readonly TerritoryRow[]) => [
  ...new Set(rows.flatMap(({ ceilings }) => ceilings.map(({ year }) => year))),
]

function fieldsOf(state: TerritoryState, names: Names): Field[] {
  const field = (label: string, value: string | number | null) => ({
    label,
    value: value === null ? '' : String(value),
  })
  switch (state.what) {
    case 'level':
      return [field(fieldTexts.name, state.name), field(fieldTexts.position, state.position)]
    case 'ceiling':
      return [field(fieldTexts.ceiling, pesos(state.centavos))]
    case 'place':
      return [
        field(fieldTexts.name, state.name),
        field(fieldTexts.level, names.get(`level:${state.level}`) ?? levelState(state.level).name),
        field(fieldTexts.code, state.code),
        field(
          fieldTexts.parent,
          state.parent && (names.get(`place:${state.parent}`) ?? state.parent),
        ),
        field(fieldTexts.aliases, state.aliases.join('; ')),
        field(fieldTexts.validFrom, state.validFrom && dayText(state.validFrom)),
        field(fieldTexts.validTo, state.validTo && dayText(state.validTo)),
        field(fieldTexts.shape, shapeText(state.geometry)),
      ]
  }
}

const dayText = (date: string) => formatDate(calendarDate(date))
