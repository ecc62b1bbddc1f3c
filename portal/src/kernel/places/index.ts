export { paths as placePaths } from './paths.ts'
export { placesRoom } from './room.ts'
export {
  type Ceiling,
  type CeilingSum,
  ceilingOf,
  ceilingSums,
  ceilingsOf,
} from './store/ceilings.ts'
export { type PlaceLevel, placeLevels } from './store/levels.ts'
export { placeAt, placesAt } from './store/place-at.ts'
export {
  ancestorsOf,
  type Box,
  childrenOf,
  findPlaces,
  type LonLat,
  type Place,
  placeByCode,
  placeById,
  placesByCode,
  placesByIds,
} from './store/places.ts'
export { territoryImporter } from './territory/importer.ts'
