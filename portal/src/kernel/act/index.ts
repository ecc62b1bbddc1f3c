export { type Acting, act, databaseNow } from './act.ts'
export {
  type ActDefinition,
  type Actor,
  type ActRefusal,
  defineAct,
  type Entry,
  type Envelope,
  type Thing,
} from './envelope.ts'
export { isOffice, personalValues } from './personal-documents.ts'
export { findPersonalValue } from './personal-values.ts'
export { entriesSince, versionOf } from './trail-store.ts'
