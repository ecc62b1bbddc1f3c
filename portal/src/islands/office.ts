import { keepDrafts } from './drafts.ts'
import { listenToKeys } from './keys.ts'
import { listenInTables } from './tables.ts'

// What the office gains with a keyboard and on a slow line; without script every task works as well.
listenToKeys()
listenInTables()
keepDrafts()
