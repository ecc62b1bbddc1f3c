import type { JsonSchema } from '../json-schema.ts'

/** The fields that 1.1 added to objects that 1.0 has (OCDS 1.1 changelog). */
export const addedSince10: Readonly<Record<string, readonly string[]>> = {
  Release: ['parties', 'relatedProcesses'],
  Planning: ['milestones'],
  Tender: [
    'procurementMethodDetails',
    'mainProcurementCategory',
    'additionalProcurementCategories',
    'contractPeriod',
    'amendments',
  ],
  Award: ['amendments'],
  Contract: ['relatedProcesses', 'milestones', 'amendments'],
  Milestone: ['type', 'code', 'dateMet'],
  Amendment: ['id', 'description', 'amendsReleaseID', 'releaseID'],
  Transaction: ['value', 'payer', 'payee'],
  Organization: ['id', 'roles', 'details'],
  OrganizationReference: ['id'],
  Period: ['maxExtentDate', 'durationInDays'],
  package: ['version', 'extensions'],
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
