export const texts = {
  page: 'Obras y contratos, paso a paso',
  title: 'Tu idea, tu voto, tu obra: síguela hasta el último peso',
  lead: 'Aquí ves qué obras se hacen, cuánto cuestan, quién las construye y para cuándo se prometieron.',
  description: (town: string) =>
    `Las obras y los contratos de ${town}, paso a paso y peso por peso.`,
  works: 'Ver todas las obras',
  question: '¿Qué pasa en tu colonia?',
  hint: 'Calle, colonia, folio o empresa.',
  search: 'Buscar',
  figures: 'En qué vamos',
  data: 'Descargar los datos (EDCA y OC4IDS)',
} as const
