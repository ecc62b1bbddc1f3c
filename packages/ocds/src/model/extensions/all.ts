import type { Extension } from '../extension.ts'
import { bid, participationFee } from './bidding.ts'
import { lots } from './lots.ts'
import * as mexico from './mexico.ts'
import * as mexicoUnits from './mexico-units.ts'
import { budgetBreakdown, contractCompletion, exchangeRate, metrics } from './money.ts'
import {
  additionalContactPoints,
  memberOf,
  milestoneDocuments,
  ocds12Draft,
  pagination,
  processTitle,
} from './parties.ts'
import { location, project } from './places.ts'

const { schemeUrl, frameworkAgreement, ...mexican } = { ...mexico, ...mexicoUnits }

/**
 * The extensions of Mexico's EDCA profile: those of INAI's Alianza para las Contrataciones Abiertas,
 * and those of the standard that the profile uses.
 */
export const EDCA_EXTENSIONS: readonly Extension[] = [
  ...Object.values(mexican),
  budgetBreakdown,
  exchangeRate,
  memberOf,
  additionalContactPoints,
  participationFee,
]

/** Every extension that the package knows; `needs` come before those that need them. */
export const EXTENSIONS: readonly Extension[] = [
  ...EDCA_EXTENSIONS,
  schemeUrl,
  frameworkAgreement,
  location,
  lots,
  bid,
  project,
  metrics,
  milestoneDocuments,
  contractCompletion,
  processTitle,
  pagination,
  ocds12Draft,
]
