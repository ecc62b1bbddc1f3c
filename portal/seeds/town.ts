import type { Office } from '../src/kernel/house/index.ts'
import { seedIdentity } from '../src/kernel/identity/index.ts'
import { seedUnits } from '../src/kernel/organisation/index.ts'
import { changeSettings, type TownSettings } from '../src/kernel/settings/index.ts'

const settings: Partial<TownSettings> = {
  name: 'San Tequio',
  publisher: {
    name: 'Municipio de San Tequio',
    scheme: 'MX-RFC',
    uid: 'MST850101AA1',
    uri: 'https://san-tequio.example',
  },
  license: 'https://creativecommons.org/licenses/by/4.0/deed.es',
  publicationPolicy: 'https://san-tequio.example/politica-de-datos',
  zone: 'America/Mexico_City',
  contact: {
    phone: '800 555 0172',
    office: 'Palacio Municipal, planta baja, Plaza Principal s/n',
    hours: 'Lunes a viernes, de 8:00 a 15:30',
  },
  calendar: 'MX',
}

/** The offices of San Tequio. Their keys are those of seeded files and accounts. */
export const units = {
  works: 'obras-publicas',
  parks: 'parques-y-espacios',
  water: 'agua-y-drenaje',
  participation: 'participacion',
  transparency: 'transparencia',
  treasury: 'tesoreria',
} as const

const names: Readonly<Record<keyof typeof units, string>> = {
  works: 'Obra Pública',
  parks: 'Parques y Espacios Públicos',
  water: 'Agua y Drenaje',
  participation: 'Dirección de Presupuesto Participativo',
  transparency: 'Unidad de Transparencia',
  treasury: 'Tesorería Municipal',
}

/** What the town says of itself, its units and one account for each role. */
export async function seedTown(office: Office) {
  await changeSettings(office.town, { actor: { kind: 'job', id: 'seed' } }, settings)
  const all = Object.entries(units) as [keyof typeof units, string][]
  await seedUnits(
    office.town,
    all.map(([key, id]) => ({ id, name: names[key], parentId: null, validFrom: '2024-10-10' })),
  )
  await seedIdentity(office, {
    'unit-officer': units.works,
    'participation-office': units.participation,
    'transparency-unit': units.transparency,
    'technical-secretariat': units.transparency,
    treasury: units.treasury,
    communication: units.participation,
    council: units.participation,
    comptroller: units.transparency,
  })
}
