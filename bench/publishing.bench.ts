import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDatabase } from '../portal/src/app/prepare-database.ts'
import { act } from '../portal/src/kernel/act/index.ts'
import { buildHouse, type Office } from '../portal/src/kernel/house/index.ts'
import { startWorker } from '../portal/src/kernel/jobs/index.ts'
import {
  announceRelease,
  announceReleases,
} from '../portal/src/kernel/publishing/actions/announce.ts'
import { publishTown } from '../portal/src/kernel/publishing/actions/publish-town.ts'
import { projectWithdrawn } from '../portal/src/kernel/publishing/acts.ts'
import { publishingJobs } from '../portal/src/kernel/publishing/jobs/jobs.ts'
import { paths } from '../portal/src/kernel/publishing/paths.ts'
import type { ReleaseBody } from '../portal/src/kernel/publishing/sources.ts'
import { fileAt } from '../portal/src/kernel/publishing/store/blobs.ts'
import { localFiles } from '../portal/src/kernel/town/index.ts'
import { connect } from '../portal/src/lib/db/connection.ts'
import { accept } from '../portal/src/lib/decision.ts'
import { startCluster } from '../portal/src/lib/embedded-postgres/cluster.ts'

// 10,000 processes with 5 releases each: time and peak memory, whole and after one change.
const PROCESSES = Number(process.env.BENCH_PROCESSES ?? 10_000)
const EVENTS = 5
const IN_ONE_ACT = 1000

// Any act without facts will do: what is measured comes after it.
const told = projectWithdrawn
const loader = { actor: { kind: 'import', id: 'bench' } } as const
const ocidOf = (n: number) => `ocds-000tst-${String(n).padStart(6, '0')}`
const emit = (figures: object) => console.log(JSON.stringify({ bench: 'publishing', ...figures }))

const folder = await mkdtemp(join(tmpdir(), 'tequio-bench-'))
await chmod(folder, 0o755)
const cluster = await startCluster({ folder })
const url = cluster.url('postgres')
await prepareDatabase(url)
const { db, pool } = connect({ url, as: 'portal', max: 16 })
const office: Office = {
  town: {
    host: '*',
    db,
    pool,
    files: localFiles(join(folder, 'files')),
    url: 'https://san-tequio.example',
    demonstration: false,
  },
  house: buildHouse([
    {
      name: 'bench',
      jobs: publishingJobs,
      processes: {
        snapshot: async (_, ocid, seq) => bodyAfter(ocid, seq),
        unitOf: async () => undefined,
        projectOf: async () => undefined,
      },
    },
  ]),
}

let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 50)
const megabytes = () => Math.round(peak / 2 ** 20)
const seconds = (since: number) => Math.round(performance.now() - since) / 1000

try {
  const began = performance.now()
  await announceAll()
  emit({
    step: 'announced',
    processes: PROCESSES,
    releases: PROCESSES * EVENTS,
    seconds: seconds(began),
  })

  const working = performance.now()
  const worker = await startWorker({
    pool,
    db,
    jobs: office.house.jobs,
    context: office,
    onFault: (error, job) => console.error(job, error),
  })
  await until(async () => (await countDue()) === 0)
  emit({ step: 'published', seconds: seconds(working), peakMB: megabytes() })

  const whole = performance.now()
  await publishTown(office)
  emit({ step: 'whole-town files', seconds: seconds(whole), peakMB: megabytes() })

  const changing = performance.now()
  const before = await fileAt(db, paths.record(ocidOf(1)))
  await act(db, loader, async (acting) => {
    await acting.record(told, { kind: 'process', id: ocidOf(1) }, {})
    await announceRelease(acting, { ocid: ocidOf(1), tags: ['contractUpdate'] })
    return accept(null)
  })
  await until(async () => (await fileAt(db, paths.record(ocidOf(1))))?.sha256 !== before?.sha256)
  emit({ step: 'one change: release and record', seconds: seconds(changing) })

  const again = performance.now()
  await publishTown(office)
  emit({ step: 'one change: whole-town files', seconds: seconds(again), peakMB: megabytes() })
  await worker.stop()
} finally {
  clearInterval(watch)
  await db.destroy()
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}

async function announceAll() {
  for (let from = 0; from < PROCESSES; from += IN_ONE_ACT) {
    const ocids = Array.from({ length: Math.min(IN_ONE_ACT, PROCESSES - from) }, (_, n) =>
      ocidOf(from + n),
    )
    await act(db, loader, async (acting) => {
      await acting.record(told, { kind: 'import', id: `bench-${from}` }, {})
      const events = ocids.flatMap((ocid) =>
        ['planning', 'tender', 'award', 'contract', 'implementation'].map((tag) => ({
          ocid,
          tags: [tag],
        })),
      )
      await announceReleases(acting, events)
      return accept(null)
    })
  }
}

async function countDue() {
  const { due } = await db
    .selectFrom('release_events')
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .where('state', '=', 'due')
    .executeTakeFirstOrThrow()
  return Number(due)
}

async function until(done: () => Promise<boolean>) {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** A process as large as those of a town: six items, three parties, and more with each stage. */
function bodyAfter(ocid: string, seq: number): ReleaseBody {
  const money = (amount: number) => ({ amount, currency: 'MXN' })
  const period = { startDate: '2026-01-10T09:00:00-06:00', endDate: '2026-03-20T18:00:00-06:00' }
  const party = (id: string, name: string, role: string) => ({
    id: `MX-RFC-${id}`,
    name,
    identifier: { scheme: 'MX-RFC', id, legalName: name },
    address: { streetAddress: 'Plaza Mayor 1', locality: 'San Tequio', countryName: 'México' },
    roles: [role],
  })
  const buyer = { id: 'MX-RFC-MST850101AAA', name: 'Municipio de San Tequio' }
  const supplier = { id: 'MX-RFC-CON9001011B2', name: 'Constructora del Nogal' }
  const items = Array.from({ length: 6 }, (_, n) => ({
    id: `${n + 1}`,
    description: `Concepto de obra número ${n + 1}: suministro y colocación de concreto hidráulico`,
    quantity: 120 + n,
    unit: { name: 'metro cuadrado', value: money(350.5 + n) },
  }))
  const documents = [
    {
      id: 'convocatoria',
      documentType: 'tenderNotice',
      title: 'Convocatoria',
      url: `https://san-tequio.example/documentos/${ocid}`,
      datePublished: '2026-01-10T09:00:00-06:00',
      format: 'application/pdf',
    },
  ]
  const body = {
    ocid,
    initiationType: 'tender',
    language: 'es',
    parties: [
      party('MST850101AAA', buyer.name, 'buyer'),
      party('CON9001011B2', supplier.name, 'supplier'),
    ],
    buyer,
    planning: {
      rationale: 'Ganó la votación del presupuesto participativo de su zona.',
      budget: { id: 'pp-2026', description: 'Presupuesto participativo', amount: money(1_250_000) },
    },
    ...(seq > 1 && {
      tender: {
        id: `${ocid}-tender`,
        title: 'Pavimentación de la calle Nogal entre Fresno y Encino',
        description: 'Pavimento de concreto, guarniciones, banquetas y rampas.',
        status: 'active',
        procuringEntity: buyer,
        items,
        value: money(1_200_000),
        procurementMethod: 'open',
        tenderPeriod: period,
        documents,
      },
    }),
    ...(seq > 2 && {
      awards: [
        {
          id: `${ocid}-award`,
          title: 'Fallo',
          status: 'active',
          date: '2026-02-01T12:00:00-06:00',
          value: money(1_180_000),
          suppliers: [supplier],
        },
      ],
    }),
    ...(seq > 3 && {
      contracts: [
        {
          id: `${ocid}-contract`,
          awardID: `${ocid}-award`,
          title: 'Contrato de obra pública',
          status: 'active',
          period,
          value: money(1_180_000),
          dateSigned: '2026-02-10T12:00:00-06:00',
          items,
          ...(seq > 4 && {
            implementation: {
              transactions: Array.from({ length: seq - 4 }, (_, n) => ({
                id: `pago-${n + 1}`,
                date: '2026-03-01T12:00:00-06:00',
                value: money(200_000),
                payer: buyer,
                payee: supplier,
              })),
            },
          }),
        },
      ],
    }),
  }
  return body as ReleaseBody
}
