import { sql } from 'kysely'
import type { Db } from '../../../lib/db/connection.ts'
import { fold, similarity } from '../../../lib/text.ts'
import type { Unit } from '../rules/unit.ts'
import { unitsInForce } from './units.ts'

/** Above this, two names are alike enough to ask a person (DESIGN §7). */
const ALIKE = 0.4
const MOST_CANDIDATES = 5

export type Candidate = { readonly unit: Unit; readonly similarity: number }

export type FoundUnit =
  | { readonly found: 'unit'; readonly unit: Unit; readonly by: 'key' | 'name' | 'alias' }
  /** Alike, most alike first: a person chooses. */
  | { readonly found: 'candidates'; readonly candidates: readonly Candidate[] }
  | { readonly found: 'none' }

/** A unit as a file or a person names it: by key, then name or alias, then likeness. Accents and case do not matter. */
export async function findUnit(db: Db, name: string): Promise<FoundUnit> {
  const found = await findUnits(db, [name])
  return found.get(name) ?? { found: 'none' }
}

/** The same for many names with two queries: a town has tens of units, a file thousands of rows. */
export async function findUnits(
  db: Db,
  names: readonly string[],
): Promise<ReadonlyMap<string, FoundUnit>> {
  const [units, aliases] = await Promise.all([
    unitsInForce(db),
    db
      .selectFrom('unit_aliases')
      .select(['unit_id as unitId', 'alias'])
      .orderBy(sql`alias collate "es-x-icu"`)
      .execute(),
  ])
  const known = units.map((unit) => ({
    unit,
    name: fold(unit.name),
    aliases: aliases.filter(({ unitId }) => unitId === unit.id).map(({ alias }) => fold(alias)),
  }))
  return new Map([...new Set(names)].map((name) => [name, matchUnit(known, name)]))
}

type Known = { readonly unit: Unit; readonly name: string; readonly aliases: readonly string[] }

function matchUnit(known: readonly Known[], name: string): FoundUnit {
  const asked = fold(name)
  if (!asked) return { found: 'none' }
  const byKey = known.find(({ unit }) => unit.id === name.trim())
  if (byKey) return { found: 'unit', unit: byKey.unit, by: 'key' }
  return (
    onlyOne(
      known.filter((one) => one.name === asked),
      'name',
    ) ??
    onlyOne(
      known.filter(({ aliases }) => aliases.includes(asked)),
      'alias',
    ) ??
    alike(known, asked)
  )
}

/** Of several with one name, the one that still works; two that do go to a person. */
function onlyOne(named: readonly Known[], by: 'name' | 'alias'): FoundUnit | undefined {
  const open = named.filter(({ unit }) => unit.validTo === null)
  const [unit, ...others] = open.length > 0 ? open : named
  if (!unit) return undefined
  if (others.length === 0) return { found: 'unit', unit: unit.unit, by }
  const candidates = [unit, ...others].map((one) => ({ unit: one.unit, similarity: 1 }))
  return { found: 'candidates', candidates }
}

function alike(known: readonly Known[], asked: string): FoundUnit {
  const candidates = known
    .map(({ unit, name, aliases }) => ({
      unit,
      similarity: Math.max(...[name, ...aliases].map((one) => similarity(asked, one))),
    }))
    .filter((candidate) => candidate.similarity >= ALIKE)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST_CANDIDATES)
  return candidates.length > 0 ? { found: 'candidates', candidates } : { found: 'none' }
}
