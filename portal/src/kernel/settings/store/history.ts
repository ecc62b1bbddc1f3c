import type { Db } from '../../../lib/db/connection.ts'
import { townSettingsThing } from '../acts.ts'

export type Change = {
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string
  readonly facts: unknown
}

/** What was changed, newest first. */
export const settingChanges = (db: Db, limit: number): Promise<Change[]> =>
  db
    .selectFrom('trail')
    .select(['recorded_at as at', 'actor_kind as actorKind', 'actor_id as actorId', 'facts'])
    .where('thing_kind', '=', townSettingsThing.kind)
    .where('thing_id', '=', townSettingsThing.id)
    .orderBy('thing_version', 'desc')
    .limit(limit)
    .execute()
