import { dutiesRoom } from '../kernel/duties/index.ts'
import { buildHouse, type House } from '../kernel/house/index.ts'

/** Every room of the house, in the order of its arrows: what comes later may tell about what came before. */
export const openHouse = (): House => buildHouse([dutiesRoom])
