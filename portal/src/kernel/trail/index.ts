export { oncePerChange } from './once-per-change.ts'
export { type Sealer, startSealer } from './sealer.ts'
export { sealAll, sealTrail, type TrailCheck, verifyTrail } from './sealing.ts'
