const list = '/oficina/medidas'

export const paths = {
  list,
  measure: (name: string): string => `${list}/${name}`,
} as const
