import { openHouse } from '../portal/src/app/rooms.ts'
import { applyImport, previewImport } from '../portal/src/kernel/imports/index.ts'
import type { Town } from '../portal/src/kernel/town/index.ts'

export const ZONES = 1100

type Load = {
  readonly kind: 'territory' | 'works'
  readonly name: string
  readonly text: string
  readonly options?: Record<string, string>
}

/** A town of 1,100 zones, each with its polygon, and so many works, as an office would load them. */
export async function loadWorks(town: Town, count: number) {
  const options = { level: 'zona' }
  await load(town, { kind: 'territory', name: 'zonas.geojson', text: zones(), options })
  await load(town, { kind: 'works', name: 'obras-2025.csv', text: works(count) })
}

async function load(town: Town, { kind, name, text, options = {} }: Load) {
  const office = { town, house: openHouse() }
  const importer = office.house.importers.find((one) => one.kind === kind)
  if (!importer) throw new Error(`there is no importer of ${kind}`)
  const files = [{ name, bytes: new TextEncoder().encode(text) }]
  const preview = await previewImport(office, { importer, files, options })
  if (!preview.accepted) throw new Error(JSON.stringify(preview.refusal))
  const { rejects, questions } = preview.fact.difference
  const [found] = [...rejects, ...questions]
  if (found) throw new Error(found.message)
  const applied = await applyImport(office, { id: preview.fact.id })
  if (!applied?.accepted) throw new Error(`the load of ${name} was refused`)
}

/** Squares side by side, 33 in a row. */
function zones() {
  const features = Array.from({ length: ZONES }, (_, at) => {
    const { lon, lat } = cornerOf(at)
    const [east, north] = [lon + SIDE, lat + SIDE]
    const ring = [
      [lon, lat],
      [east, lat],
      [east, north],
      [lon, north],
      [lon, lat],
    ]
    return {
      type: 'Feature',
      properties: { Clave: zone(at), Nombre: `Zona ${at}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

const SIDE = 0.005

const cornerOf = (at: number) => ({
  lon: -101.8 + (at % 33) * SIDE,
  lat: 21.05 + Math.floor((at % ZONES) / 33) * SIDE,
})

const zone = (at: number) => `Z${String(at % ZONES).padStart(4, '0')}`

const columns = [
  ...['Clave', 'Nombre', 'Zona', 'Monto', 'Etapa', 'Fecha de etapa', 'Fecha de entrega'],
  ...['Latitud', 'Longitud'],
]
const kinds = ['Pavimentación', 'Banquetas', 'Parque', 'Alumbrado', 'Drenaje']
const streets = ['Nogal', 'Olmo', 'Fresno', 'Encino', 'Sauce', 'Pino', 'Álamo']
const stages = [
  ...['asignada', 'en proyecto', 'proyecto concluido', 'contratada', 'en ejecución', 'entregada'],
]

function works(count: number) {
  const lines = Array.from({ length: count }, (_, at) => {
    const title = `${kinds[at % 5]} de la calle ${streets[at % 7]} ${at}`
    const amount = `${100_000 + ((at * 7919) % 3_000_000)}.50`
    const day = String(1 + (at % 28)).padStart(2, '0')
    const promised = at % 6 === 5 ? '' : `${day}/${at % 3 === 0 ? '03/2025' : '11/2030'}`
    const { lon, lat } = cornerOf(at)
    const point = [(lat + SIDE / 2).toFixed(5), (lon + SIDE / 2).toFixed(5)]
    return [at, title, zone(at), amount, stages[at % 6], '15/01/2025', promised, ...point].join()
  })
  return [columns.join(), ...lines].join('\n')
}
