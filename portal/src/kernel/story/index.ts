export { storyRoom } from './room.ts'
export {
  addressOf,
  type Figure,
  type Found,
  figuresOf,
  type PageSection,
  type StoryPart,
  searchAll,
  sectionsOf,
  type TimelineEntry,
  tasksOf,
  timelineOf,
} from './story.ts'
