import type { Acting, Thing } from '../../act/index.ts'
import { acts } from '../acts.ts'
import { endMessages, takeWaitingAbout } from '../store/outbox.ts'
import { texts } from '../texts.ts'

/**
 * Inside an act that ends what messages offer (a link that was used, withdrawn or replaced): those that wait do not
 * leave, nor can they be sent again. One that is leaving at this moment is left to who sends it.
 */
export async function cancelWaiting(acting: Acting, things: readonly Thing[]): Promise<void> {
  const waiting = await takeWaitingAbout(acting.db, things)
  if (waiting.length === 0) return
  const because = 'ended' as const
  await acting.recordMany(
    acts.cancelled,
    waiting.map(({ id, channel }) => ({
      thing: { kind: 'message', id: String(id) },
      facts: { channel, because },
    })),
  )
  await endMessages(
    acting,
    waiting.map(({ id }) => id),
    texts.whyCancelled[because],
  )
}
