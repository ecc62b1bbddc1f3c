export { paths as placePaths } from './paths.ts'
export { placesRoom } from './room.ts'
export {
  type Ceiling,
  type CeilingSum,
  ceilingOf,
  ceilingSums,
} from './store/ceilings.ts'
export {
  type LevelWithCount,
  levelsWithCounts,
  type PlaceLevel,
  placeLevels,
} from './store/levels.ts'
export { placeAt } from './store/place-at.ts'
export {
  ancestorsOf,
  type Box,
  childrenOf,
  findPlaces,
  type LonLat,
  type Place,
  placeByCode,
  placeById,
  placeRecordedAt,
  placesByIds,
} from './store/places.ts'
export { territoryImporter } from './territory/importer.ts'
