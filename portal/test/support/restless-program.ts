import { answerApart } from '../../src/lib/answers-apart.ts'

/** Says which process it is, and then works without end. */
answerApart(function* () {
  yield process.pid
  for (;;) Math.random()
})
