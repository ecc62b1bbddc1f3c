export { type ToOc4idsOptions, type Transform, toOc4ids } from './convert/to-oc4ids.ts'
export { type UpgradeOptions, upgrade } from './convert/upgrade.ts'
export {
  type Coverage,
  type CoverageOptions,
  type CoverageWarning,
  coverage,
  coverageOfStream,
} from './flags/coverage.ts'
export { type Flagger, type FlagOptions, flags, newFlagger } from './flags/flags.ts'
export { type FlagSettings, FlagSettingsError } from './flags/settings.ts'
export {
  type BidDifference,
  FLAG_CODES,
  type FlagCode,
  type FlagFigures,
  type FlagGroup,
  type FlagMeta,
  type FlagResults,
  type Flags,
  type FlagWarning,
  type OrganizationFigures,
  type ProcessFigures,
} from './flags/types.ts'
export type { CsvFiles } from './flatten/csv-reader.ts'
export { type CsvOptions, toCsv } from './flatten/csv-writer.ts'
export { type FlattenOptions, flatten } from './flatten/flatten.ts'
export {
  type Cell,
  type FlatKind,
  type Flattened,
  type NotHeld,
  type Sheet,
  SheetError,
  type SheetErrorCode,
  type SheetLimits,
  type Table,
  type WhyNotHeld,
} from './flatten/sheets.ts'
export { explainNotHeld } from './flatten/texts.ts'
export { type UnflattenOptions, unflatten } from './flatten/unflatten.ts'
export { toXlsx } from './flatten/xlsx-writer.ts'
export type { Json, JsonObject } from './merge/json.ts'
export {
  compileReleases,
  type Merged,
  type MergeOptions,
  versionReleases,
} from './merge/merge.ts'
export { MergeError, type MergeErrorCode, type MergeWarning } from './merge/merge-error.ts'
export { codeTitle } from './model/code-titles/code-titles.ts'
export type { Codelist, Codelists } from './model/codelist.ts'
export { type Asks, type Question, questionFor } from './model/describe/capture.ts'
export {
  type Column,
  type ColumnType,
  columnsOf,
  type TableColumns,
} from './model/describe/columns.ts'
export {
  type DescribedField,
  describedFields,
  type MergeStrategy,
} from './model/describe/described-field.ts'
export { fieldAt, type PathOptions } from './model/describe/field-path.ts'
export { type Extension, officialUrl } from './model/extension.ts'
export { EDCA_EXTENSIONS, EXTENSIONS } from './model/extensions/all.ts'
export {
  extensionAt,
  extensionNamed,
  officialUrls,
  withNeeds,
} from './model/extensions/declared.ts'
export { extensionFiles } from './model/extensions/files.ts'
export { extensionsUsedBy, packageExtensionsFor } from './model/extensions/used.ts'
export type { Field, PersonalClass } from './model/field.ts'
export type { JsonSchema } from './model/json-schema.ts'
export { codelistsWith } from './model/schema/codelists.ts'
export { recordPackageSchema, releasePackageSchema } from './model/schema/package-schema.ts'
export { projectPackageSchema, projectSchema } from './model/schema/project-schema.ts'
export { releaseSchema } from './model/schema/release-schema.ts'
export { versionedReleaseSchema } from './model/schema/versioned-schema.ts'
export type * as oc4ids from './model/types/oc4ids.ts'
export type { Project, ProjectPackage } from './model/types/oc4ids-project.ts'
export type {
  Address,
  Amendment,
  Award,
  AwardStatus,
  Bid,
  Budget,
  BudgetBreakdown,
  BudgetLine,
  ClarificationMeeting,
  Classification,
  ContactPoint,
  Contract,
  ContractingRecord,
  ContractingRecord as Record,
  ContractStatus,
  Document,
  Guarantee,
  Identifier,
  Implementation,
  ImplementationStatus,
  Item,
  LinkedRelease,
  Location,
  Lot,
  Method,
  Metric,
  Milestone,
  MilestoneStatus,
  Observation,
  Organization,
  OrganizationReference,
  Period,
  Planning,
  ProcurementCategory,
  Project as PlanningProject,
  Publisher,
  Quote,
  RecordPackage,
  RelatedProcess,
  Release,
  ReleasePackage,
  ReleaseTag,
  RequestForQuotes,
  Tender,
  TenderStatus,
  Transaction,
  Value,
} from './model/types/ocds.ts'
export type { Bilingual, Language, Standard } from './model/words/words.ts'
export {
  findPersonalData,
  hidePersonalData,
  PERSONAL_KINDS,
  type PersonalDatum,
  type PersonalKind,
  type PersonalOptions,
} from './personal/personal-data.ts'
export { type PackageMeta, packageMetaOf } from './records/package-meta.ts'
export type { RecordOptions } from './records/record.ts'
export { type Recorded, recordPackage } from './records/record-package.ts'
export { type Moved, type Repair, valuesIn } from './repair/journal.ts'
export type { PackageDefaults } from './repair/package-heads.ts'
export {
  type Reading,
  type ReadOptions,
  type ReadRefusal,
  readDocuments,
  type SourcedRelease,
  sourcedReleases,
} from './repair/read-documents.ts'
export { type Balance, type Repaired, type RepairOptions, repair } from './repair/repair.ts'
export type { Refusal } from './repair/required.ts'
export { explainRule, type RuleName, ruleTexts } from './repair/rule-names.ts'
export { undoRepairs } from './repair/undo-repairs.ts'
export { isDateTime, isUri } from './validate/formats.ts'
export { detectKind } from './validate/kind.ts'
export type { AdditionalField, Finding, Kind, Report, StrangeCodes } from './validate/report.ts'
export type { DocumentKind } from './validate/standards.ts'
export type { StreamSource } from './validate/stream-source.ts'
export { type ValidateOptions, validate } from './validate/validate.ts'
export { type ValidateStreamOptions, validateStream } from './validate/validate-stream.ts'
