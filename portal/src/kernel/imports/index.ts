export { type AppliedImport, applyImport } from './actions/apply-import.ts'
export {
  type PreviewedImport,
  type PreviewRequest,
  previewImport,
} from './actions/preview-import.ts'
export type { AnyImporter } from './actions/read-difference.ts'
export { type UndoneImport, type UndoRequest, undoImport } from './actions/undo-import.ts'
export {
  IMPORT_USAGE,
  type ImportExit,
  type ImportTerminal,
  runImportCommand,
} from './import-command.ts'
export type {
  Change,
  Difference,
  Field,
  Importer,
  ImportOption,
  LoadContext,
  Names,
  Naming,
  Notice,
  Obstacle,
  Question,
  Reject,
  Spot,
  Template,
  Understood,
  Upload,
} from './importer.ts'
export { paths as loadPaths } from './paths.ts'
export { importsRoom } from './room.ts'
export { changesOf } from './store/differences.ts'
export { type Load, loadById } from './store/imports.ts'
export {
  findingsOf,
  type TableFindings,
  type TableRule,
  tableRules,
  tableTexts,
} from './table-findings.ts'
export { spotText } from './texts.ts'
