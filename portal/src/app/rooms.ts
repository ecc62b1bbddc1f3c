import { calendarRoom } from '../kernel/calendar/index.ts'
import { documentsRoom } from '../kernel/documents/index.ts'
import { dutiesRoom } from '../kernel/duties/index.ts'
import { historyRoom } from '../kernel/history/index.ts'
import { buildHouse, type House } from '../kernel/house/index.ts'
import { identityRoom } from '../kernel/identity/index.ts'
import { importsRoom } from '../kernel/imports/index.ts'
import { measuresRoom } from '../kernel/measures/index.ts'
import { messagesRoom } from '../kernel/messages/index.ts'
import { organisationRoom } from '../kernel/organisation/index.ts'
import { placesRoom } from '../kernel/places/index.ts'
import { publishingRoom } from '../kernel/publishing/index.ts'
import { settingsRoom } from '../kernel/settings/index.ts'
import { storyRoom } from '../kernel/story/index.ts'
import { contractingRoom } from '../modules/contracting/index.ts'
import { worksRoom } from '../modules/works/index.ts'
import { galleryRoom } from './gallery.ts'
import { helpRoom } from './help/room.ts'
import { homeRoom } from './home.ts'
import { openApiRoom } from './open-api.ts'

/** Every room of the house, in the order of its arrows: what comes later may tell about what came before. */
export const openHouse = (): House =>
  buildHouse([
    ...[
      identityRoom,
      organisationRoom,
      settingsRoom,
      placesRoom,
      dutiesRoom,
      documentsRoom,
      importsRoom,
      publishingRoom,
      messagesRoom,
      measuresRoom,
      calendarRoom,
      historyRoom,
      storyRoom,
    ],
    ...[worksRoom, contractingRoom, homeRoom, helpRoom, openApiRoom, galleryRoom],
  ])
