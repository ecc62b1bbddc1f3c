import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { prepareDatabase } from '../portal/src/app/prepare-database.ts'
import { buildHouse, type Office } from '../portal/src/kernel/house/index.ts'
import { applyImport, previewImport } from '../portal/src/kernel/imports/index.ts'
import { placesRoom } from '../portal/src/kernel/places/index.ts'
import { localFiles } from '../portal/src/kernel/town/index.ts'
import { type Visit, visitMiddleware } from '../portal/src/kernel/visit/index.ts'
import { connect } from '../portal/src/lib/db/connection.ts'
import { startCluster } from '../portal/src/lib/embedded-postgres/cluster.ts'
import { worksRoom } from '../portal/src/modules/works/index.ts'

// 100,000 projects: rows a second of the load beside COPY of the same rows, and the time of every list (≤ 50 ms).
const PROJECTS = Number(process.env.BENCH_PROJECTS ?? 100_000)
const ZONES = 1100
const TIMES = 15

const emit = (figures: object) => console.log(JSON.stringify({ bench: 'works', ...figures }))
const seconds = (since: number) => Math.round(performance.now() - since) / 1000

const folder = await mkdtemp(join(tmpdir(), 'tequio-bench-'))
await chmod(folder, 0o755)
const cluster = await startCluster({ folder })
const url = cluster.url('postgres')
await prepareDatabase(url)
const { db, pool } = connect({ url, as: 'portal', max: 16 })
const house = buildHouse([placesRoom, worksRoom])
const town = {
  ...{ host: '*', db, pool, files: localFiles(join(folder, 'files')) },
  ...{ url: 'https://san-tequio.example', demonstration: false },
}
const office: Office = { town, house }

try {
  await load('territory', 'zonas.csv', zonesCsv(), { level: 'zona' })
  const rows = worksCsv()
  const began = performance.now()
  await load('works', 'obras-2025.csv', rows)
  const taken = seconds(began)
  const copied = await copySeconds(rows)
  emit({
    ...{ step: 'load', projects: PROJECTS, seconds: taken, rowsPerSecond: perSecond(taken) },
    ...{ copySeconds: copied, copyRowsPerSecond: perSecond(copied) },
    timesCopy: Math.round((taken / copied) * 10) / 10,
  })
  // In a running town autovacuum has passed: the planner knows its tables and the visibility map is set.
  await sql`vacuum analyze project_list`.execute(connect({ url, as: 'owner', max: 1 }).db)
  await timeLists()
} finally {
  await db.destroy()
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}

async function load(kind: string, name: string, text: string, options = {}) {
  const importer = house.importers.find((one) => one.kind === kind)
  if (!importer) throw new Error(`no importer of ${kind}`)
  const files = [{ name, bytes: new TextEncoder().encode(text) }]
  const preview = await previewImport(office, { importer, files, options })
  if (!preview.accepted) throw new Error(preview.refusal.because)
  const { id, counts } = preview.fact
  if (counts.rejected > 0) throw new Error(`${counts.rejected} rows of ${name} were rejected`)
  const applied = await applyImport(office, { id })
  if (!applied?.accepted) throw new Error('the load was refused')
}

async function timeLists() {
  const app = new Hono<Visit>()
  app.use(visitMiddleware(house, () => town))
  worksRoom.routes?.(app)
  const lists = {
    all: '',
    'one word of most': '?q=pavimentacion',
    'two words': '?q=parque+olmo',
    'a rare word': '?q=calle+4711',
    'a word of none': '?q=xyzzy',
    stage: '?etapa=en-ejecucion',
    'place and stage': '?lugar=zona.Z0007&etapa=contratada',
    late: '?tarde=si',
    edition: '?anio=2025',
    'by money, descending': '?orden=-monto',
    'by date': '?orden=fecha',
    'two words by date': '?q=parque+olmo&orden=fecha',
    'a word of all by date': '?q=calle&orden=fecha',
    'delivered by date': '?etapa=entregada&orden=fecha',
    'the name of a place': '?q=zona+7',
    'the last page': `?pagina=${Math.ceil(PROJECTS / 50)}`,
  }
  for (const [list, query] of Object.entries(lists)) {
    const times = []
    for (let turn = 0; turn < TIMES; turn += 1) {
      const since = performance.now()
      const answer = await app.request(`${town.url}/proyectos${query}`)
      await answer.text()
      if (answer.status !== 200) throw new Error(`${query} answered ${answer.status}`)
      times.push(performance.now() - since)
    }
    const sorted = times.slice(3).sort((a, b) => a - b)
    const ms = (at: number) => Math.round((sorted[at] ?? 0) * 10) / 10
    emit({
      step: 'list',
      list,
      medianMs: ms(Math.floor(sorted.length / 2)),
      worstMs: ms(sorted.length - 1),
    })
  }
}

/** The same rows, as the database takes them at its fastest. */
async function copySeconds(text: string) {
  const owner = connect({ url, as: 'owner', max: 1 })
  const columns = text
    .slice(0, text.indexOf('\n'))
    .split(',')
    .map((_, at) => `c${at} text`)
  await sql.raw(`create table copied (${columns.join(', ')})`).execute(owner.db)
  const client = await owner.pool.connect()
  const { from } = await import('pg-copy-streams')
  const began = performance.now()
  await pipeline([text], client.query(from('copy copied from stdin csv header')))
  const taken = seconds(began)
  client.release()
  await owner.db.destroy()
  return taken
}

function perSecond(taken: number) {
  return Math.round(PROJECTS / taken)
}

function zonesCsv() {
  const lines = Array.from({ length: ZONES }, (_, at) => `${zone(at)},Zona ${at}`)
  return ['Clave,Nombre', ...lines].join('\n')
}

function zone(at: number) {
  return `Z${String(at % ZONES).padStart(4, '0')}`
}

function worksCsv() {
  const what = ['Pavimentación', 'Banquetas', 'Parque', 'Alumbrado', 'Drenaje']
  const stages = [
    'asignada',
    'en proyecto',
    'proyecto concluido',
    'contratada',
    'en ejecución',
    'entregada',
  ]
  const streets = ['Nogal', 'Olmo', 'Fresno', 'Encino', 'Sauce', 'Pino', 'Álamo']
  const lines = Array.from({ length: PROJECTS }, (_, at) => {
    const title = `${what[at % 5]} de la calle ${streets[at % 7]} ${at}`
    const amount = 100_000 + ((at * 7919) % 3_000_000)
    const day = String(1 + (at % 28)).padStart(2, '0')
    const promised = at % 6 === 5 ? '' : `${day}/${at % 3 === 0 ? '03/2025' : '11/2030'}`
    return `${at},${title},${zone(at)},${amount}.50,${stages[at % 6]},15/01/2025,${promised}`
  })
  return ['Clave,Nombre,Zona,Monto,Etapa,Fecha de etapa,Fecha de entrega', ...lines].join('\n')
}
