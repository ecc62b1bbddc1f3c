import { Agent, get } from 'node:http'

/** What the generator is told, as JSON, in its only argument. */
export type Load = {
  readonly url: string
  /** Asked again with the mark of the answer one has. */
  readonly mark: string | undefined
  readonly clients: number
  readonly seconds: number
}

export type Loaded = {
  readonly requestsPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
}

// A process of its own, so that the portal does not share its thread with who asks. It leaves the bodies packed.
const load: Load = JSON.parse(process.argv[2] ?? '')
const agent = new Agent({ keepAlive: true, maxSockets: load.clients })
let { mark } = load

await askFor(1)
const times = await askFor(load.seconds)
const sorted = times.toSorted((a, b) => a - b)
const loaded: Loaded = {
  requestsPerSecond: Math.round(times.length / load.seconds),
  p50Ms: at(0.5),
  p99Ms: at(0.99),
}
console.log(JSON.stringify(loaded))
agent.destroy()

/** The milliseconds of each answer, of clients that ask as soon as they are answered. */
async function askFor(seconds: number) {
  const answers: number[] = []
  const until = performance.now() + seconds * 1000
  const clients = Array.from({ length: load.clients }, async () => {
    while (performance.now() < until) answers.push(await ask())
  })
  await Promise.all(clients)
  return answers
}

function ask() {
  const began = performance.now()
  const headers = {
    'Accept-Encoding': 'gzip',
    ...(mark !== undefined && { 'If-None-Match': mark }),
  }
  return new Promise<number>((resolve, reject) => {
    get(load.url, { agent, headers }, (answer) => {
      const { statusCode = 500 } = answer
      if (![200, 304].includes(statusCode)) reject(new Error(`${load.url} answered ${statusCode}`))
      // A page that was counted anew meanwhile has a new mark, which a browser would keep.
      if (mark !== undefined) mark = answer.headers.etag ?? mark
      answer.resume()
      answer.once('end', () => resolve(performance.now() - began))
    }).once('error', reject)
  })
}

function at(part: number) {
  return Math.round((sorted[Math.floor(sorted.length * part)] ?? 0) * 10) / 10
}
