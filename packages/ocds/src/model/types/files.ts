import type { Codelists } from '../codelist.ts'
import { EXTENSIONS } from '../extensions/all.ts'
import type { JsonSchema } from '../json-schema.ts'
import { oc4idsCodelists } from '../oc4ids/codelists.ts'
import { codelistsWith } from '../schema/codelists.ts'
import { recordPackageSchema, releasePackageSchema } from '../schema/package-schema.ts'
import { projectPackageSchema } from '../schema/project-schema.ts'
import { nameObjects } from './name-objects.ts'
import { aliasOf, printCodes, printTypes } from './print.ts'

type Schemas = Readonly<Record<string, JsonSchema>>

/** The text of each generated file of types, by its name. */
export const typeFiles = (): Record<string, string> => ({ ...ocdsFiles(), ...oc4idsFiles() })

const stages = ['Release', 'Planning', 'Budget', 'Tender', 'Award']
const work = [
  'Contract',
  'Implementation',
  'Transaction',
  'Item',
  'Value',
  'Period',
  'Classification',
]
const papers = ['Document', 'Milestone', 'Amendment', 'RelatedProcess']
const people = ['Organization', 'OrganizationReference', 'Identifier', 'Address', 'ContactPoint']
const bids = ['Bid', 'Statistic', 'Lot', 'LotGroup', 'RequestForQuotes', 'Quote', 'Guarantee']
const packages = ['ReleasePackage', 'RecordPackage', 'ContractingRecord']

function ocdsFiles() {
  const { definitions: releases = {}, ...releasePackage } = releasePackageSchema(EXTENSIONS)
  const { definitions: records = {}, ...recordPackage } = recordPackageSchema(EXTENSIONS)
  const schemas = {
    ...releases,
    ReleasePackage: releasePackage,
    RecordPackage: withContractingRecords(recordPackage),
    ContractingRecord: records.record ?? {},
  }
  return printed(schemas, codelistsWith(EXTENSIONS), [
    ['ocds-release.ts', 'OCDS 1.1.5: the release, from planning to award.', stages],
    ['ocds-contract.ts', 'OCDS 1.1.5: the contract and what is paid for.', work],
    ['ocds-papers.ts', 'OCDS 1.1.5: documents and people.', [...papers, ...people]],
    ['ocds-packages.ts', 'OCDS 1.1.5: packages and records.', packages],
    ['ocds-bids.ts', 'Extensions: who offers what.', bids],
    ['ocds-extensions.ts', 'Extensions: everything else.', []],
  ])
}

const processes = [
  'ContractingProcess',
  'ContractingProcessSummary',
  'LinkedRelease',
  'Modification',
]
const persons = [
  'Organization',
  'OrganizationReference',
  'Person',
  'Identifier',
  'Address',
  'Meeting',
]
const progress = ['Document', 'Milestone', 'MilestoneReference', 'Metric', 'Observation', 'Period']
const money = ['Finance', 'BudgetBreakdowns', 'BudgetBreakdown', 'Transaction', 'CostMeasurement']

function oc4idsFiles() {
  const { definitions = {}, ...projectPackage } = projectPackageSchema()
  return printed({ ProjectPackage: projectPackage, ...definitions }, oc4idsCodelists, [
    ['oc4ids-project.ts', 'OC4IDS 0.9.5: the project.', ['ProjectPackage', 'Project']],
    ['oc4ids-processes.ts', 'OC4IDS 0.9.5: its contracting processes.', processes],
    ['oc4ids-people.ts', 'OC4IDS 0.9.5: people and organizations.', persons],
    ['oc4ids-money.ts', 'OC4IDS 0.9.5: where the money comes from.', money],
    ['oc4ids-progress.ts', 'OC4IDS 0.9.5: documents, milestones and measures.', progress],
    ['oc4ids-parts.ts', 'OC4IDS 0.9.5: everything else.', []],
  ])
}

type Plan = readonly (readonly [path: string, title: string, starts: readonly string[]])[]

/** Each file takes the objects that it names and those inside them; the last one takes what is left. */
function printed(unnamed: Schemas, lists: Codelists, plan: Plan) {
  const schemas = nameObjects(unnamed)
  const fileOf = (name: string) => {
    const owner = Object.keys(unnamed).find((known) => known === name)
    const wanted = owner ?? ownerOf(name, unnamed)
    return plan.findIndex(([, , starts]) => starts.includes(wanted))
  }
  const files = plan.map(([path, title], index) => ({
    path,
    title,
    names: Object.keys(schemas).filter((name) => plan.at(fileOf(name)) === plan[index]),
  }))

  const short = Object.entries(lists).filter(([, { open, codes }]) => !open && codes.length < 30)
  const aliases = new Set(short.map(([name]) => aliasOf(name)))
  const codes = printCodes(
    'Closed lists of codes.',
    short.map(([name, { codes }]) => [name, codes] as const),
  )
  return Object.fromEntries([
    [`${files[0]?.path.split('-')[0]}-codes.ts`, codes],
    ...files.map((file) => [file.path, printTypes(file, { files, schemas, aliases })]),
  ])
}

/** An object without a name of its own stands beside the one that holds it. */
function ownerOf(name: string, schemas: Schemas) {
  const owners = Object.keys(schemas).filter((owner) => name.startsWith(owner))
  return owners.toSorted((a, b) => b.length - a.length)[0] ?? name
}

/** In TypeScript `Record` means something else. */
function withContractingRecords(schema: JsonSchema): JsonSchema {
  const records = schema.properties?.records
  const items = { $ref: '#/definitions/ContractingRecord' }
  return { ...schema, properties: { ...schema.properties, records: { ...records, items } } }
}
