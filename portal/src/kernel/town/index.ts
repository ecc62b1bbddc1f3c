export type { FileStore } from './file-store.ts'
export { localFiles } from './local-files.ts'
export type { Town } from './town.ts'
