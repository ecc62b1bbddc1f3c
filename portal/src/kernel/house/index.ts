export { buildHouse, type House, type Office, type Room } from './house.ts'
