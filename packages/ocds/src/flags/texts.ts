/** What a person who sets the indicators reads. */
export const texts = {
  noReleases: 'Entrega las entregas compiladas como lista, una por proceso.',
  noIndicator: (code: string) => `El indicador «${code}» no existe. Usa un código como R003.`,
  noSection: 'Aquí va un objeto con sus ajustes.',
  noSetting: (known: readonly string[]) =>
    known.length === 0
      ? 'Este indicador no tiene ajustes. Quítalo.'
      : `Este ajuste no existe. Usa ${known.join(', ')}.`,
  expected: {
    text: 'Escribe un texto.',
    texts: 'Pon una lista de textos, como ["open", "selective"].',
    number: 'Escribe un número.',
    integer: 'Escribe un número entero.',
    integers: 'Pon un número entero de días para cada valor, como {"urgente": 10}.',
    count: 'Escribe un número entero desde 0.',
    percentile: 'Escribe un número entero de 0 a 100.',
  },
  otherCurrency: (ocid: string, currency: string, main: string) =>
    `${ocid}: una oferta está en ${currency} y no en ${main}; no se compara.`,
  winningAmountZero: (ocid: string) =>
    `${ocid}: la oferta que ganó es de 0, así que no hay con qué comparar; el proceso se deja fuera.`,
  skipped: {
    'not-utf8': (line: number) => `La línea ${line} no está en UTF-8; se salta.`,
    'not-json': (line: number) => `La línea ${line} no es JSON; se salta.`,
    'too-deep': (line: number) => `La línea ${line} pasa de 127 niveles; se salta.`,
    'too-long': (line: number) => `La línea ${line} tiene más de lo que cabe en memoria; se salta.`,
  },
  onePriceListIgnored:
    'Con price_comparison_procurement_methods no sirve no_price_comparison_procurement_methods; quita una.',
} as const
