import { join } from 'node:path'
import { buildHouse } from '../portal/src/kernel/house/index.ts'
import { applyImport, previewImport } from '../portal/src/kernel/imports/index.ts'
import { seedUnits } from '../portal/src/kernel/organisation/index.ts'
import { placesRoom } from '../portal/src/kernel/places/index.ts'
import { publishingRoom } from '../portal/src/kernel/publishing/index.ts'
import { worksRoom } from '../portal/src/modules/works/index.ts'
import { benchTown, emitter, timed, watchMemory } from './bench-town.ts'

// 100,000 projects through the importer of works, beside COPY of the same rows.
const PROJECTS = Number(process.env.BENCH_PROJECTS ?? 100_000)
const ZONES = 64
const UNITS = ['Dirección de Obra Pública', 'Dirección de Parques', 'Dirección de Alumbrado']

const emit = emitter('import')
const { town, ask, stop } = await benchTown()
const office = { town, house: buildHouse([placesRoom, publishingRoom, worksRoom]) }
const peakMB = watchMemory()
try {
  await seedUnits(
    town,
    UNITS.map((name, n) => ({ id: `unidad-${n}`, name, parentId: null, validFrom: null })),
  )
  await loadZones()

  const sheet = `${head()}\n${projects().join('\n')}`
  const previewed = await timed(() => preview('works', sheet))
  const applied = await timed(() => applyImport(office, previewed.answer))
  if (!applied.answer?.accepted) throw new Error(JSON.stringify(applied.answer))
  const seconds = previewed.seconds + applied.seconds
  emit({ step: 'preview', projects: PROJECTS, seconds: previewed.seconds })
  emit({ step: 'apply', seconds: applied.seconds, peakMB: peakMB() })

  const copied = await copySeconds()
  emit({ step: 'copy of the same rows', seconds: copied })
  emit({
    step: 'together',
    rowsPerSecond: Math.round(PROJECTS / seconds),
    timesCopy: Math.round(seconds / copied),
  })

  const again = await timed(() => preview('works', sheet))
  emit({ step: 'the same file again', seconds: again.seconds })
} finally {
  await stop()
}

async function preview(kind: string, text: string, options = {}) {
  const importer = office.house.importers.find((one) => one.kind === kind)
  if (!importer) throw new Error(`there is no importer of ${kind}`)
  const files = [{ name: `${kind}.csv`, bytes: new TextEncoder().encode(text) }]
  const decision = await previewImport(office, { importer, files, options })
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal))
  const { rejects, questions } = decision.fact.difference
  const [found] = [...rejects, ...questions]
  if (found) throw new Error(found.message)
  return decision.fact
}

async function loadZones() {
  const text = `Junta,Techo 2025\n${zones().join('\n')}`
  const decision = await applyImport(office, await preview('territory', text, { level: 'junta' }))
  if (!decision?.accepted) throw new Error(JSON.stringify(decision))
}

function zones() {
  return Array.from({ length: ZONES }, (_, n) => `Colonia ${n + 1},2000000`)
}

function head() {
  return 'Edición,Clave de la obra,Nombre de la obra,Lugar,Unidad responsable,Monto asignado,Etapa'
}

function projects() {
  return Array.from({ length: PROJECTS }, (_, n) =>
    [
      ...[2020 + (n % 6), `B-${n + 1}`, `Banquetas de la calle ${n + 1}`],
      ...[`Colonia ${(n % ZONES) + 1}`, UNITS[n % UNITS.length], 900_000 + n, 'en contratación'],
    ].join(','),
  )
}

/** The rows of the table of projects, with its indexes, from a file beside the server. */
async function copySeconds() {
  const file = join('/tmp', `tequio-copy-${process.pid}`)
  await ask(`copy projects to '${file}'`)
  await ask('create table copied (like projects including all)')
  const { seconds } = await timed(() => ask(`copy copied from '${file}'`))
  await ask(`copy (select 1) to program 'rm ${file}'`)
  return seconds
}
