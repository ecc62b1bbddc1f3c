import type { JsonObject } from './json.ts'
export const releaseSchema = (): JsonObject => ({ type: 'object', properties: {} })
