export { paths as historyPaths } from './paths.ts'
export { historyRoom } from './room.ts'
export { actNamed, type Change, type Named, type Naming, type Teller } from './teller.ts'
