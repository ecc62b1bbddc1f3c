export type { Codelist, Codelists } from './model/codelist.ts'
export { type Extension, officialUrl } from './model/extension.ts'
export { EDCA_EXTENSIONS, EXTENSIONS } from './model/extensions/all.ts'
export {
  extensionAt,
  extensionNamed,
  officialUrls,
  withNeeds,
} from './model/extensions/declared.ts'
export type { JsonSchema } from './model/json-schema.ts'
export { codelistsWith } from './model/schema/codelists.ts'
export { recordPackageSchema, releasePackageSchema } from './model/schema/package-schema.ts'
export { projectPackageSchema, projectSchema } from './model/schema/project-schema.ts'
export { releaseSchema } from './model/schema/release-schema.ts'
export { versionedReleaseSchema } from './model/schema/versioned-schema.ts'
