export { changeSettings } from './actions/change-settings.ts'
export { settingsRoom } from './room.ts'
export { defaultSettings } from './rules/default-settings.ts'
export {
  isOfficial,
  nameOfTest,
  PUBLICATION,
  publicationMark,
  TEST_PAGE,
} from './rules/official.ts'
export { readTownSettings } from './store/settings.ts'
export type { TownSettings } from './town-settings.ts'
