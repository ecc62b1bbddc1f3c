import { Worker } from 'node:worker_threads'

/**
 * The other side of apart.ts, in a process of its own: receives what is asked once, gives one piece each time it is
 * asked for the next, and in the end nothing.
 */
export function answerApart<Asked, Piece>(answer: (asked: Asked) => Iterator<Piece>) {
  let pieces: Iterator<Piece> | undefined
  process.on('message', (said: { asked: Asked } | 'next') => {
    if (said !== 'next') pieces = answer(said.asked)
    process.send?.(pieces?.next().value ?? null)
  })
  endWithWhoAsked()
}

/** A house that is killed tells nobody, and work without pause would not hear it: a thread beside it looks. */
function endWithWhoAsked() {
  const watch = `setInterval(() => {
    if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL')
  }, 500)`
  new Worker(watch, { eval: true }).unref()
}
