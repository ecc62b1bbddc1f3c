export { type ExitCode, type Io, processIo } from '../cli/io.ts'
export { keepMemoryLow } from '../cli/low-memory.ts'
export { runOcds } from '../cli/run.ts'
export {
  type ByProcessOptions,
  type Incoming,
  type Process,
  releasesByProcess,
} from './by-process.ts'
export { type Source, type SourceOptions, sourcesAt, Unreadable } from './sources.ts'
