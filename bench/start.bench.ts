import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emitter, timed } from './bench-town.ts'

// From `npm start` to the first page, the first time and the second; the memory of the process when nobody asks.
const IDLE_SECONDS = 20
const emit = emitter('start')
const data = await mkdtemp(join(tmpdir(), 'tequio-bench-'))
await chmod(data, 0o755)
try {
  for (const time of ['first', 'second']) {
    const port = await freePort()
    const portal = spawn('npm', ['start'], {
      cwd: join(import.meta.dirname, '..'),
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, TEQUIO_DATA: data, PORT: String(port), LOG_LEVEL: 'error' },
    })
    const { seconds } = await timed(() => firstPage(port))
    emit({ time, seconds })
    if (time === 'second') {
      await pause(IDLE_SECONDS * 1000)
      emit({ idleSeconds: IDLE_SECONDS, memoryMB: await memoryMB() })
    }
    portal.kill('SIGTERM')
    while (await lock()) await pause(50)
  }
} finally {
  await rm(data, { recursive: true, force: true })
}

async function firstPage(port: number) {
  const answers = () =>
    fetch(`http://localhost:${port}/`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await answers())) await pause(20)
}

/** The portal writes its number into its folder; the file goes when it has ended. */
function lock() {
  return readFile(join(data, 'tequio.lock'), 'utf8').catch(() => '')
}

async function memoryMB() {
  const [pid] = (await lock()).split(' ')
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}

function pause(milliseconds: number) {
  return new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
}

function freePort() {
  return new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
