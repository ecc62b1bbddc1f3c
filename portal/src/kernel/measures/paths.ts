const list = '/oficina/medidas'

export const paths = {
  list,
  csv: `${list}.csv`,
  measure: (name: string): string => `${list}/${name}`,
  measureCsv: (name: string): string => `${list}/${name}/meses.csv`,
} as const
