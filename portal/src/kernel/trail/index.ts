export { type Sealer, startSealer } from './sealer.ts'
export { sealTrail, type TrailCheck, verifyTrail } from './sealing.ts'
