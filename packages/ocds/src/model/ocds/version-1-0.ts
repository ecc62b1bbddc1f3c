import type { Fields } from '../field.ts'
import type { JsonSchema } from '../json-schema.ts'
import { ocdsDefinitions } from './definitions.ts'
import { releasePackageFields } from './packages.ts'
import { releaseFields } from './release.ts'

const addedIn = (fields: Fields) =>
  Object.entries(fields).flatMap(([name, { since }]) => (since === '1.1' ? [name] : []))

/** The fields that 1.1 added to objects that 1.0 has, by the name of the object (OCDS 1.1 changelog). */
export const addedSince10: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(ocdsDefinitions).map(([name, { fields }]) => [name, addedIn(fields)]),
  ),
  Release: addedIn(releaseFields),
  // An organization stood whole where it is named now.
  OrganizationReference: ['id'],
  package: addedIn(releasePackageFields),
}

/** What 1.0 has of the unit of an item. */
export const unitIn10 = ['name', 'value']

/** The codes that 1.0 admits where 1.1 admits more. In 1.0 a list of codes is part of the schema. */
export const codesIn10: Readonly<Record<string, readonly string[]>> = {
  'tenderStatus.csv': ['planned', 'active', 'cancelled', 'unsuccessful', 'complete'],
  'method.csv': ['open', 'selective', 'limited'],
  'milestoneStatus.csv': ['met', 'notMet', 'partiallyMet'],
  'releaseTag.csv': [
    'planning',
    'tender',
    'tenderAmendment',
    'tenderUpdate',
    'tenderCancellation',
    'award',
    'awardUpdate',
    'awardCancellation',
    'contract',
    'contractUpdate',
    'contractAmendment',
    'implementation',
    'implementationUpdate',
    'contractTermination',
    'compiled',
  ],
}

/** Amounts and quantities were not negative, and quantities were whole. */
export const amountIn10: JsonSchema = { type: ['number', 'null'], minimum: 0 }
export const quantityIn10: JsonSchema = { type: ['integer', 'null'], minimum: 0 }
