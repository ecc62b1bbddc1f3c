/** The types of OCDS 1.1.5 with all the extensions that the package knows. */
export type * from './ocds-bids.ts'
export type * from './ocds-codes.ts'
export type * from './ocds-contract.ts'
export type * from './ocds-extensions.ts'
export type * from './ocds-packages.ts'
export type * from './ocds-papers.ts'
export type * from './ocds-release.ts'
