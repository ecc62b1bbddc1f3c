import { seedUnits } from '../portal/src/kernel/organisation/index.ts'
import { registerProject } from '../portal/src/modules/works/index.ts'
import { benchTown, emitter } from './bench-town.ts'

// Acts in a second from one client and from eight, beside a row committed with nothing else.
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10)
const CLIENTS = [1, 8]
const officer = {
  actor: { kind: 'person', id: 'officer', unitId: 'obras', role: 'unit-officer' },
} as const

const emit = emitter('act')
const { town, ask, stop } = await benchTown()
try {
  await seedUnits(town, [{ id: 'obras', name: 'Obras Públicas', parentId: null, validFrom: null }])
  await ask('create table bare (id bigint generated always as identity, facts jsonb)')
  for (const clients of CLIENTS) {
    const bare = await perSecond(clients, () => ask(`insert into bare (facts) values ('{}')`))
    const acts = await perSecond(clients, register)
    emit({ clients, actsPerSecond: acts, bareRowsPerSecond: bare, bareOverActs: ratio(bare, acts) })
  }
} finally {
  await stop()
}

/** The folios of one edition wait for each other, so each client works in an edition of its own. */
async function register(n: number) {
  const edition = 2018 + (n % 8)
  const title = `Banquetas de la calle ${n}`
  const decision = await registerProject(town, officer, { edition, title, unitId: 'obras' })
  if (!decision?.accepted) throw new Error(JSON.stringify(decision))
}

/** Each client begins its next when its last is on the disk. The first second warms up and is not counted. */
async function perSecond(clients: number, work: (n: number) => Promise<unknown>): Promise<number> {
  let done = 0
  let next = 0
  const from = performance.now() + 1000
  const until = from + SECONDS * 1000
  const client = async () => {
    while (performance.now() < until) {
      await work(++next)
      if (performance.now() > from) done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return Math.round(done / SECONDS)
}

function ratio(a: number, b: number) {
  return Math.round((a / b) * 10) / 10
}
