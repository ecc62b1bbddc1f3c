export { type AnswerRule, faultOf } from './answer-rule.ts'
export { answerCsv, answerPublicCsv } from './csv.ts'
export { type ActingOn, envelopeOf, newKey } from './envelope.ts'
export {
  errorsOf,
  type FieldErrors,
  type FormRead,
  parseForm,
  type Typed,
  typedText,
} from './form.ts'
export { type List, type ListRead, type ListRules, readList } from './list.ts'
export { localPath } from './local-path.ts'
export { visitMiddleware } from './middleware.ts'
export { noticeOf } from './notice-of.ts'
export { pageBehind } from './page-behind.ts'
export {
  answerForbidden,
  answerMissing,
  answerPastEnd,
  answerWrong,
  requirePermission,
} from './pages/answers.tsx'
export type { OfficeListPage } from './pages/list-page.tsx'
export { officeList } from './pages/office-list.tsx'
export { personOf, requirePerson } from './sign-in-first.ts'
export { type TownFor, townByHost } from './town-by-host.ts'
export type { NavigationItem, Visit } from './visit.ts'
