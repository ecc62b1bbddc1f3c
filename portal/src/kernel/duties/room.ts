import type { Room } from '../house/index.ts'

export const dutiesRoom: Room = { name: 'duties' }
