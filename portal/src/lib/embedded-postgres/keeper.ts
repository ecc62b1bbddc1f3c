import { launch, listens, type Server } from './server.ts'

const LOOK_MS = 1000

/** Starts the server again, where it was, when nobody listens any more: the kernel may end it for want of memory. */
export function keepRunning(server: Server, port: number) {
  let looking = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(() => look(server, port)).catch(() => {})
  }, LOOK_MS)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

/** What it says when it cannot start stands in its log; the next look tries again. */
async function look(server: Server, port: number) {
  if (!(await listens(port))) await launch(server, port)
}
