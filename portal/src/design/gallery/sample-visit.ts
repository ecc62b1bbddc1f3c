import { buildHouse } from '../../kernel/house/house.ts'
import type { Person } from '../../kernel/identity/person.ts'
import type { TownSettings } from '../../kernel/settings/town-settings.ts'
import type { Town } from '../../kernel/town/town.ts'
import type { NavigationItem, Visit } from '../../kernel/visit/visit.ts'

const settings: TownSettings = {
  name: 'San Tequio',
  publisher: { name: 'Municipio de San Tequio', scheme: 'MX-RFC', uid: 'MST850101AA1' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  publicationPolicy: '',
  ocidPrefix: { value: 'ocds-000tst', official: false },
  oc4idsPrefix: { value: 'oc4ids-000tst', official: false },
  zone: 'America/Mexico_City',
  look: { strong: '#0b5a4f', accent: '#e7b02c', shield: null },
  contact: {
    phone: '477 000 0000',
    office: 'Palacio Municipal, planta baja',
    hours: 'Lunes a viernes, de 8:00 a 15:30',
  },
  calendar: 'MX',
}

const person: Person = {
  id: 'ana',
  name: 'Ana Luz Rentería',
  email: 'ana@santequio.example',
  roles: [{ role: 'unit-officer', unitId: 'obra-publica' }],
}

const navigation: readonly NavigationItem[] = [
  { where: 'public', label: 'Votar', href: '/votar', order: 2 },
  { where: 'public', label: 'Proponer', href: '/propuestas', order: 1 },
  { where: 'public', label: 'Obras', href: '/proyectos', order: 3 },
  { where: 'public', label: 'Datos', href: '/datos', order: 4 },
  { where: 'office', label: 'Por hacer', href: '/oficina', order: 1, count: async () => 23 },
  { where: 'office', label: 'Mis obras', href: '/oficina/obras', order: 2, count: async () => 0 },
  {
    where: 'office',
    label: 'Carga masiva',
    href: '/oficina/cargas',
    order: 5,
    group: 'Cargar y bajar',
  },
  {
    where: 'office',
    label: 'Personas',
    href: '/oficina/personas',
    order: 6,
    group: 'Mi área',
    mayOpen: (one) => one !== undefined,
  },
  {
    where: 'office',
    label: 'Ajustes',
    href: '/oficina/ajustes',
    order: 7,
    group: 'Mi área',
    mayOpen: () => false,
  },
]

/** A visit to an invented town, for tests that only read what a page says. Its database is not there. */
export const sampleVisit = (change: Partial<Visit['Variables']> = {}): Visit['Variables'] => ({
  town: { host: '*', url: 'https://santequio.example', demonstration: true } as Town,
  house: buildHouse([{ name: 'sample', navigation }]),
  settings,
  person,
  requestId: '7KQM-2XPD',
  now: new Date('2026-11-20T16:00:00Z'),
  path: '/galeria',
  ...change,
})
