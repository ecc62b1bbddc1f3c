import { monthNames } from '../../lib/dates.ts'

const count = (works: number) => (works === 1 ? '1 obra' : `${works.toLocaleString('es-MX')} obras`)

export const figuresTexts = {
  title: 'Cifras',
  lead: 'Cuánto se ha contratado, en qué va el dinero y quién va tarde.',
  none: 'Todavía no hay obras que contar',
  noneTodo: 'Las cifras aparecen con la primera obra.',
  noEdition: 'No hay obras de esa edición.',
  edition: 'Edición',
  count,
  month: (month: string) =>
    `${(monthNames[Number(month.slice(5)) - 1] ?? '').slice(0, 3)} ${month.slice(0, 4)}`,
  today: 'hoy',
  notYet: '–',
  contracts: {
    title: (share: number | undefined, promised: number) => {
      if (share !== undefined && share > 100) return 'Se contrató más de lo prometido para hoy'
      if (share !== undefined) return `Se contrató el ${share}\u00a0% de lo prometido`
      return promised === 0
        ? 'Todavía no se prometen contratos'
        : 'Ningún contrato se prometió para hoy'
    },
    about: (edition: number, date: string) =>
      `Obras de la edición ${edition}, hasta el ${date}. Cuenta la primera fecha que se prometió.`,
    nothing: 'La línea aparece con la primera fecha prometida de un contrato.',
    label: 'Obras contratadas por mes',
    promised: 'Prometido',
    done: 'Contratado',
    month: 'Mes',
    rows: 'Ver las obras contratadas.',
  },
  money: {
    title: (amount: string) => `${amount} asignados, por etapa`,
    about: 'El dinero que tiene cada obra, según la etapa en la que va hoy.',
    label: 'Dinero asignado por etapa',
    stage: 'Etapa',
    works: 'Obras',
    assigned: 'Asignado',
    total: 'En total',
  },
  lateness: {
    title: (late: number, open: number) =>
      late === 0 ? 'Ninguna obra va tarde' : `${late} de ${open} obras van tarde`,
    about:
      'Obras que no se han entregado. El atraso se mide en días hábiles desde la primera fecha.',
    nothing: 'Ninguna área tiene obras por entregar.',
    label: 'Obras tarde por área',
    unit: 'Área',
    open: 'Abiertas',
    late: 'Tarde',
    median: 'Días de atraso, mediana',
    words: (late: number, open: number) => `${late} de ${open} tarde`,
  },
} as const
