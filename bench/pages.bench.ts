import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../portal/src/lib/embedded-postgres/server.ts'
import { startPortal } from '../portal/test/support/running-portal.ts'
import { benchTown, emitter } from './bench-town.ts'
import type { Load, Loaded } from './load-generator.ts'
import { loadProcesses } from './many-processes.ts'
import { loadWorks, ZONES } from './many-works.ts'

// The pages that most people open, from the portal's own server, with few projects and with many.
const SIZES = (process.env.BENCH_PROJECTS ?? '100,100000').split(',').map(Number)
const CLIENTS = 8
const SECONDS = 4
const TURNS = 3
const ALONE = 25

const run = promisify(execFile)
const emit = emitter('pages')
for (const projects of SIZES) await measureWith(projects)

async function measureWith(projects: number) {
  const { town, ask, databaseUrl, folder, stop } = await benchTown()
  try {
    await loadWorks(town, projects)
    await loadProcesses({ ask })
    // In a running town autovacuum has passed: the planner knows its tables and the visibility map is set.
    await ask('vacuum analyze')
    const portal = await startPortal({
      data: join(folder, 'portal'),
      port: await freePort(),
      command: ['node', 'portal/bin/tequio.mjs', 'serve'],
      env: { DATABASE_URL: databaseUrl, TEQUIO_DEMO: 'no', TEQUIO_ROLE: 'web' },
    })
    try {
      await measurePages(portal.address, projects)
      await measureLists(portal.address, projects)
      await measureContracts(portal.address, projects)
      await measureOthers(portal.address, projects)
    } finally {
      await portal.stop()
    }
  } finally {
    await stop()
  }
}

async function measurePages(address: string, projects: number) {
  for (const [page, path] of Object.entries(await pagesOf(address))) {
    const url = address + path
    const { mark } = await answerOf(url)
    emit({ projects, page, kind: 'alone', ...(await alone(url)) })
    emit({ projects, page, kind: 'fresh', ...(await together(url, undefined)) })
    if (mark) emit({ projects, page, kind: 'revalidated', ...(await together(url, mark)) })
  }
}

async function pagesOf(address: string) {
  const list = await (await fetch(`${address}/proyectos`)).text()
  const project = /href="(\/proyectos\/PP[^"]+)"/.exec(list)?.[1] ?? ''
  return {
    home: '/',
    list: '/proyectos',
    project,
    'map data': '/proyectos.geojson',
    figures: '/cifras',
  }
}

/** Any filter, any order, with the totals of all that it finds. */
async function measureLists(address: string, projects: number) {
  const lists = {
    all: '',
    'one word of most': '?q=pavimentacion',
    'two words': '?q=parque+olmo',
    'a rare word': '?q=calle+4711',
    'a word of none': '?q=xyzzy',
    'the name of a place': '?q=zona+7',
    stage: '?etapa=en-ejecucion',
    'contracted or further': '?etapa=contratada-o-despues',
    'place and stage': `?lugar=zona.Z${String(ZONES - 1).padStart(4, '0')}&etapa=contratada`,
    late: '?tarde=si',
    edition: '?anio=2025',
    'late, with a word': '?tarde=si&q=banquetas',
    'by money, descending': '?orden=-monto',
    'by date': '?orden=fecha',
    'two words by date': '?q=parque+olmo&orden=fecha',
    'a word of all by date': '?q=calle&orden=fecha',
    'delivered by date': '?etapa=entregada&orden=fecha',
    'the last page': `?pagina=${Math.ceil(projects / 50)}`,
  }
  for (const [list, query] of Object.entries(lists))
    emit({ projects, list, ...(await alone(`${address}/proyectos${query}`)) })
  const map = `${address}/proyectos.geojson?etapa=en-ejecucion`
  emit({ projects, list: 'map data of a stage', ...(await alone(map)) })
}

async function measureContracts(address: string, projects: number) {
  const lists = {
    all: '',
    'one word of most': '?q=pavimentacion',
    'two words': '?q=parque+olmo',
    'a company': '?empresa=constructora+77',
    'a word of all companies': '?empresa=constructora',
    'a company of none': '?empresa=xyzzy',
    stage: '?etapa=en-ejecucion',
    method: '?metodo=licitacion-publica',
    year: '?anio=2025',
    edition: '?edicion=2025',
    'a place': `?lugar=zona.Z${String(ZONES - 1).padStart(4, '0')}`,
    'a place and a stage': `?lugar=zona.Z${String(ZONES - 1).padStart(4, '0')}&etapa=contratada`,
    'by money, descending': '?orden=-contratado',
    'by signature': '?orden=firma',
    'the last page': `?pagina=${Math.ceil(projects / 50)}`,
  }
  for (const [list, query] of Object.entries(lists))
    emit({ contracts: projects, list, ...(await alone(`${address}/contrataciones${query}`)) })
}

/** Pages that count the whole town in other ways. */
async function measureOthers(address: string, projects: number) {
  for (const path of ['/areas', '/lugares', '/lugares?q=7', '/buscar?q=parque', '/cifras'])
    emit({ projects, path, ...(await alone(address + path)) })
}

/** One visitor after another, each answered before the next one asks. */
async function alone(url: string) {
  const answers = []
  for (let turn = 0; turn < ALONE; turn += 1) answers.push(await answerOf(url))
  const times = answers
    .slice(5)
    .map(({ ms }) => ms)
    .toSorted((a, b) => a - b)
  const round = (ms = 0) => Math.round(ms * 10) / 10
  return {
    bestMs: round(times[0]),
    medianMs: round(times[Math.floor(times.length / 2)]),
    worstMs: round(times.at(-1)),
    bytes: answers[0]?.bytes,
  }
}

async function answerOf(url: string) {
  const began = performance.now()
  const answer = await fetch(url)
  const bytes = (await answer.arrayBuffer()).byteLength
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return { ms: performance.now() - began, bytes, mark: answer.headers.get('etag') ?? undefined }
}

/** The middle of three turns. */
async function together(url: string, mark: string | undefined): Promise<Loaded> {
  const load: Load = { url, mark, clients: CLIENTS, seconds: SECONDS }
  const turns: Loaded[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const generator = join(import.meta.dirname, 'load-generator.ts')
    const { stdout } = await run(process.execPath, [generator, JSON.stringify(load)])
    turns.push(JSON.parse(stdout))
  }
  turns.sort((a, b) => a.requestsPerSecond - b.requestsPerSecond)
  const [, middle] = turns
  if (!middle) throw new Error('nothing was measured')
  return middle
}
