export {
  type Announcement,
  announceProject,
  announceProjects,
  announceRelease,
  announceReleases,
} from './actions/announce.ts'
export { publishProcesses } from './actions/publish-processes.ts'
export { rebuild } from './actions/rebuild.ts'
export { type Verified, verify } from './actions/verify.ts'
export { paths as dataPaths, releaseLink } from './paths.ts'
export { publishingRoom } from './room.ts'
export type { Fault } from './rules/fault.ts'
export type { ProcessSource, ProjectSource, ProjectWords, ReleaseBody } from './sources.ts'
export { eventsOf, type PublicEvent, processesDue } from './store/events.ts'
export { type PublishedRelease, publishedReleases, recordOf } from './store/releases.ts'
