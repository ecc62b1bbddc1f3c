/** The types of OC4IDS 0.9.5. Some have the names of OCDS objects, so they are entered as `oc4ids.Period`. */
export type * from './oc4ids-codes.ts'
export type * from './oc4ids-money.ts'
export type * from './oc4ids-parts.ts'
export type * from './oc4ids-people.ts'
export type * from './oc4ids-processes.ts'
export type * from './oc4ids-progress.ts'
export type * from './oc4ids-project.ts'
