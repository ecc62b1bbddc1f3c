export {
  addAlias,
  addUnit,
  closeUnit,
  moveUnit,
  type NewUnit,
  renameUnit,
} from './actions/change-units.ts'
export { paths as organisationPaths } from './paths.ts'
export { organisationRoom } from './room.ts'
export type { Alias, Unit, UnitRefusal } from './rules/unit.ts'
export { seedUnits } from './seed.ts'
export { type Candidate, type FoundUnit, findUnit, findUnits } from './store/find-unit.ts'
export { findUnitById, unitNames, unitsInForce } from './store/units.ts'
