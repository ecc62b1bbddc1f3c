export type { FileStore } from './file-store.ts'
export { localFiles } from './local-files.ts'
export { s3Files } from './s3-files.ts'
export type { Town } from './town.ts'
