import { calendarDate, formatDate, monthNames } from '../../lib/dates.ts'
import type { Milestone } from '../../modules/works/index.ts'

const figure = (count: number) => count.toLocaleString('es-MX')
const works = (count: number) => (count === 1 ? '1 obra' : `${figure(count)} obras`)

export const texts = {
  page: 'Obras y contratos, paso a paso',
  title: 'Sigue la obra de tu colonia hasta el último peso',
  description: (town: string) =>
    `Las obras y los contratos de ${town}: en qué van, cuánto cuestan, quién las construye y quién va tarde.`,
  shares: (edition: number) => `El presupuesto participativo ${edition} reparte`,
  assigns: (edition: number) => `El presupuesto participativo ${edition} asignó`,
  among: 'entre',
  and: 'y',
  here: 'Aquí ves qué se construye, quién lo hace, para cuándo se prometió y cuánto va pagado.',
  soon: 'Aquí verás qué se construye, quién lo hace, para cuándo se promete y cuánto se paga.',
  question: '¿Qué pasa en tu colonia?',
  hint: 'Calle, colonia, folio o empresa.',
  search: 'Buscar',
  works: (count: number) => (count === 1 ? 'Ver la obra' : `Ver las ${figure(count)} obras`),
  allWorks: 'Ver todas las obras',
  count: works,

  phases: 'En qué vamos',
  phase: {
    assigned: 'Con su dinero asignado',
    designed: 'Con proyecto terminado',
    contracted: 'Contratadas',
    'under-way': 'Con la obra empezada',
    delivered: 'Entregadas a los vecinos',
  } satisfies Record<Milestone['stage'], string>,
  reached: (count: number, of: number) =>
    count === of ? works(of) : `${figure(count)} de ${works(of)}`,
  due: (count: number) =>
    count === 1 ? 'se prometió 1 para hoy' : `se prometieron ${figure(count)} para hoy`,
  between: (first: string, last: string) => {
    const [from, to] = [monthOf(first), monthOf(last)]
    if (from === to) return `se prometieron para ${from}`
    return first.slice(0, 4) === last.slice(0, 4)
      ? `se prometieron de ${from.replace(/ de \d+$/, '')} a ${to}`
      : `se prometieron de ${from} a ${to}`
  },

  money: (edition: number) => `Edición ${edition}: el dinero, peso por peso`,
  assigned: 'Asignado',
  contracted: 'Contratado',
  contracts: (count: number) => (count === 1 ? 'en 1 contrato' : `en ${figure(count)} contratos`),
  paid: 'Pagado',
  delivered: 'Entregado',
  figures: 'Ver todas las cifras',
  data: 'Descargar los datos',
  updated: 'Actualizado',
  before: 'Ediciones anteriores:',

  changedThisWeek: 'Obras que cambiaron esta semana',
  changedLast: 'Las últimas obras que cambiaron',
  changed: 'Cambió',
  photo: (title: string) => `Foto de la obra: ${title}`,
  amount: { paid: 'pagados', contracted: 'contratados', assigned: 'asignados' },

  late: 'Quién va tarde',
  lateLead: 'El atraso se cuenta en días hábiles, desde la primera fecha que se prometió.',
  nobodyLate: 'Hoy ninguna obra va tarde.',
  units: 'Todas las áreas',
  unit: 'Área responsable',
  open: 'Obras por entregar',
  inTime: 'A tiempo',
  lateWorks: 'Tarde',
  median: 'Días de atraso, mediana',
  none: '–',

  more: 'Para saber más',
  moreFigures: [
    'Las cifras',
    'Lo contratado mes a mes, el dinero por etapa y el atraso de cada área.',
  ],
  moreData: ['Los datos', 'Cada obra y cada contrato, para revisarlos y volver a usarlos.'],
  moreHelp: ['La ayuda', 'Cómo encontrar tu obra y entender lo que dice su página.'],

  empty: {
    title: 'Todavía no hay obras que seguir',
    visitor: 'Cuando el municipio cargue sus obras, aquí verás en qué va cada una y cuánto cuesta.',
    staff: 'Para empezar, haz esto en orden:',
    enter: 'Entrar a la oficina',
    steps: [
      ['Di quién publica: nombre, colores y teléfono', '/oficina/ajustes'],
      ['Carga el territorio: delegaciones, zonas o colonias', '/oficina/territorio'],
      ['Da de alta las áreas que construyen', '/oficina/areas'],
      ['Carga tus obras desde una hoja de cálculo', '/oficina/cargas'],
    ],
  },
} as const

const monthOf = (date: string) =>
  `${monthNames[Number(date.slice(5, 7)) - 1] ?? ''} de ${date.slice(0, 4)}`

/** «hace 2 minutos», «hace 3 horas», «hace 5 días»; the date when it is longer ago. */
export function agoText(from: Date, now: Date, day: string): string {
  const minutes = Math.floor((now.getTime() - from.getTime()) / 60_000)
  if (minutes < 1) return 'hace un momento'
  if (minutes < 60) return ago(minutes, 'minuto')
  if (minutes < 48 * 60) return ago(Math.floor(minutes / 60), 'hora')
  if (minutes < 15 * 24 * 60) return ago(Math.floor(minutes / (24 * 60)), 'día')
  return `el ${formatDate(calendarDate(day))}`
}

const ago = (count: number, noun: string) => `hace ${count} ${noun}${count === 1 ? '' : 's'}`

/** «7 delegaciones», «1 zona»: the town's own word for a level of its territory. */
export const countedLevel = (name: string, count: number): string =>
  `${figure(count)} ${count === 1 ? name.toLowerCase() : plural(name.toLowerCase())}`

/** The noun and its adjectives agree; what follows a preposition stays. */
function plural(phrase: string): string {
  const words = phrase.split(' ')
  const end = words.findIndex((word) => ['de', 'del', 'con', 'en', 'para'].includes(word))
  return words.map((word, at) => (end < 0 || at < end ? pluralWord(word) : word)).join(' ')
}

const pluralWord = (word: string) => {
  if (/[aeiouáéó]$/.test(word)) return `${word}s`
  if (/ón$/.test(word)) return `${word.slice(0, -2)}ones`
  if (/z$/.test(word)) return `${word.slice(0, -1)}ces`
  return /s$/.test(word) ? word : `${word}es`
}
