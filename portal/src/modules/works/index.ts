export { type CorrectProject, correctProject } from './actions/correct-project.ts'
export {
  type NewProject,
  type RegisterRefusal,
  registerProject,
  registerWithin,
} from './actions/register-project.ts'
export { type ReportProgress, reportProgress } from './actions/report-progress.ts'
export { type SetSchedule, setSchedule } from './actions/set-schedule.ts'
export { type Substitute, substituteProject } from './actions/substitute.ts'
export { type TakeStep, takeStep, takeStepWithin } from './actions/take-step.ts'
export { explainStep } from './explain.ts'
export { worksImporter } from './importer/importer.ts'
export { authorityOf, projectId } from './oc4ids/project.ts'
export { paths } from './paths.ts'
export { mayDecideWorks, mayFollowAll, mayTellOf } from './permissions.ts'
export { worksRoom } from './room.ts'
export { isStage, type Stage, type Standing, stages } from './rules/stages.ts'
export type { StepRefusal, StepTaken } from './rules/step.ts'
export { STAGE_ORDER } from './rules/timeline.ts'
export type { Work, WorkFacts } from './rules/work.ts'
export { findWork, lockWork } from './store/works.ts'
export { stageNames, standingName } from './texts.ts'
