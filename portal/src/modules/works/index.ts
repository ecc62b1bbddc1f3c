export {
  type NewProject,
  type RegisterRefusal,
  registerProject,
  registerWithin,
} from './actions/register-project.ts'
export { reportProgress } from './actions/report-progress.ts'
export { setSchedule } from './actions/set-schedule.ts'
export { substituteProject } from './actions/substitute.ts'
export { takeStep, takeStepWithin } from './actions/take-step.ts'
export { type EditionStanding, latenessOfUnits, standingOfEdition } from './edition-standing.ts'
export { projectId } from './oc4ids/project.ts'
export { statusOfWork } from './pages/standing-status.ts'
export { paths, reachedOrLater } from './paths.ts'
export { worksRoom } from './room.ts'
export type { UnitLateness } from './rules/figures.ts'
export type { Milestone } from './rules/milestones.ts'
export { type Stage, stages } from './rules/stages.ts'
export { STAGE_ORDER } from './rules/timeline.ts'
export type { Work } from './rules/work.ts'
export { placeChoices } from './store/choices.ts'
export { editionsOf, type ListedWork, worksNamed } from './store/list.ts'
export { type PlaceLine, placeLines } from './store/place-lines.ts'
export { findWork, lockWork } from './store/works.ts'
export { stageNames } from './texts.ts'
export { whereaboutsOfWorks } from './whereabouts.ts'
