import { entriesOf, own, textOf } from '../values.ts'
import type { Process, Say } from './process.ts'

/** Whether the states of the stages admit each other. */
export function checkStatuses({ tender, awards, contracts }: Process, say: Say) {
  const ended = textOf(own(tender, 'status')) ?? ''
  const failed = ['unsuccessful', 'cancelled', 'withdrawn'].includes(ended)
  for (const { path, object } of awards) {
    if (own(object, 'status') !== 'active') continue
    if (failed) say('unsuccessful-with-award', `${path}/status`, ended)
    if (entriesOf(own(object, 'suppliers')).length === 0) say('award-without-supplier', path)
  }
  for (const { path, object, award } of contracts) {
    const dropped = award ? textOf(own(award, 'status')) : undefined
    if (own(object, 'status') !== 'active') continue
    if (dropped === 'cancelled' || dropped === 'unsuccessful') {
      say('contract-of-dropped-award', `${path}/status`, dropped)
    }
  }
  const count = own(tender, 'numberOfTenderers')
  if (typeof count === 'number' && entriesOf(own(tender, 'tenderers')).length > count) {
    say('tenderers-count', 'tender/numberOfTenderers', String(count))
  }
}
