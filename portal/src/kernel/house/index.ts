export { buildHouse, type DutyKind, type House, type Office, type Room } from './house.ts'
