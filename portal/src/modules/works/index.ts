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
export { projectId } from './oc4ids/project.ts'
export { paths } from './paths.ts'
export { worksRoom } from './room.ts'
export { type Stage, stages } from './rules/stages.ts'
export { STAGE_ORDER } from './rules/timeline.ts'
export type { Work } from './rules/work.ts'
export { findWork, lockWork } from './store/works.ts'
