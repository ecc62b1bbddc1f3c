export { defaultSettings } from './rules/default-settings.ts'
export { readTownSettings } from './store/settings.ts'
export type { TownSettings } from './town-settings.ts'
