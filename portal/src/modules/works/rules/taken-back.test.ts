import { expect, test } from 'vitest'
import type { Stage, Standing } from './stages.ts'
import { stepTakenBack } from './taken-back.ts'

const step = (entryId: number, move: string, stage: Stage, condition = 'active') => ({
  ...{ entryId, move, stage, condition },
})
const active = (stage: Stage): Standing => ({ stage, condition: 'active' })

test('a correction takes back the step that brought the work to its stage, not the pause after it', () => {
  const steps = [
    step(1, 'start', 'assigned'),
    step(2, 'forward', 'design'),
    step(3, 'suspend', 'design', 'suspended'),
    step(4, 'resume', 'design'),
  ]
  expect(stepTakenBack(active('design'), steps)?.entryId).toBe(2)
})

test('a second correction takes back the step before, not the first correction', () => {
  const steps = [
    step(1, 'start', 'assigned'),
    step(2, 'forward', 'design'),
    step(3, 'forward', 'designed'),
    step(4, 'back', 'design'),
  ]
  expect(stepTakenBack(active('design'), steps)?.entryId).toBe(2)
})

test('a work that a load brought by several stages is taken back from that load', () => {
  const steps = [step(1, 'start', 'contracted'), step(2, 'back', 'procurement')]
  expect(stepTakenBack(active('procurement'), steps)?.entryId).toBe(1)
})

test('an ending is taken back from the step that ended the work', () => {
  const steps = [step(1, 'start', 'assigned'), step(2, 'cancel', 'assigned', 'cancelled')]
  expect(stepTakenBack({ stage: 'assigned', condition: 'cancelled' }, steps)?.entryId).toBe(2)
})
