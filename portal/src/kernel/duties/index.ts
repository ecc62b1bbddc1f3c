export { dutiesRoom } from './room.ts'
export {
  closeDuties,
  type Duty,
  type NewDuty,
  openDuties,
  openDutiesOf,
  openDuty,
} from './store/duties.ts'
export {
  meetPromise,
  meetPromises,
  type NewPromise,
  type PromiseOf,
  promise,
  promiseMany,
  promisesOf,
  promisesOfMany,
} from './store/promises.ts'
