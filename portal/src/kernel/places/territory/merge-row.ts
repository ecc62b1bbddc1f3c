import { canonicalJson } from '../../../lib/json.ts'
import { fold } from '../../../lib/text.ts'
import type { PlacedRow } from './duplicates.ts'
import type { TerritoryNotice, TerritoryReject } from './findings.ts'
import type { Draft, Register } from './register.ts'
import { territoryTexts as say } from './texts.ts'

type Findings = {
  readonly register: Register
  readonly rejects: TerritoryReject[]
  readonly notices: TerritoryNotice[]
}

/** What one more row says about a place; what another file of this load already said is not overwritten. */
export function mergeRow(draft: Draft, row: PlacedRow, findings: Findings) {
  const { rejects } = findings
  const { spot, name } = row
  if (draft.files.has(row.file)) {
    rejects.push({ spot, rule: 'repeated', value: name, message: say.repeated(draft.name) })
    return
  }
  const first = draft.files.size === 0
  if (first) draft.spot = spot
  if (row.parentId !== null && row.parentId !== draft.parent && !first && draft.parent !== null) {
    rejects.push({ spot, rule: 'two-parents', value: name, message: say.twoParents(name) })
    return
  }
  draft.files.add(row.file)
  draft.parent = row.parentId ?? draft.parent
  mergeName(draft, row, first, findings)
  mergeShape(draft, row, first, findings)
  for (const alias of row.aliases) addAlias(draft, alias, findings.register)
  mergeCeilings(draft, row, findings)
}

/** A row that comes with the code may rename; one that came by the name or an alias may not. */
function mergeName(draft: Draft, row: PlacedRow, first: boolean, { register, notices }: Findings) {
  const { name, spot } = row
  if (name === draft.name || name === row.code) return
  const byCode = row.code !== null && row.code === draft.code
  if (first && byCode) {
    const old = draft.name
    draft.name = name
    addAlias(draft, old, register)
    register.alias(draft, name)
    draft.aliases.delete(name)
    return
  }
  if (addAlias(draft, name, register))
    notices.push({ spot, rule: 'other-name', message: say.otherName(draft.name, name) })
}

/** Only a name that search would not already find. */
function addAlias(draft: Draft, alias: string, register: Register): boolean {
  const known = [draft.name, ...draft.aliases].some((name) => fold(name) === fold(alias))
  if (known) return false
  draft.aliases.add(alias)
  register.alias(draft, alias)
  return true
}

function mergeShape(draft: Draft, row: PlacedRow, first: boolean, { rejects }: Findings) {
  const { shape, spot, name } = row
  if (shape === null) return
  const other = draft.shape !== null && canonicalJson(draft.shape) !== canonicalJson(shape)
  const fromThisLoad = !first && draft.shape !== draft.held?.geometry
  if (other && fromThisLoad)
    rejects.push({ spot, rule: 'two-shapes', value: name, message: say.twoShapes(draft.name) })
  else draft.shape = shape
}

function mergeCeilings(draft: Draft, { ceilings, spot }: PlacedRow, { rejects }: Findings) {
  for (const { year, centavos, written, column } of ceilings) {
    const said = draft.ceilings.get(year)
    const at = { ...spot, column }
    if (said && said.centavos !== centavos)
      rejects.push({
        ...{ spot: at, rule: 'two-ceilings', value: written },
        message: say.twoCeilings(said.centavos),
      })
    else draft.ceilings.set(year, { centavos, spot: at })
  }
}
