export { storyRoom } from './room.ts'
export { type Found, namedSo, type SearchPart, searchAll } from './search.ts'
export {
  addressOf,
  countsOf,
  type DataLink,
  dataOf,
  type Figure,
  figuresOf,
  type PageSection,
  type StoryPart,
  sectionsOf,
  type TimelineEntry,
  tasksOf,
  timelineOf,
  type Whereabouts,
  whereaboutsOf,
} from './story.ts'
