const list = '/oficina/historia'

export const paths = {
  list,
  csv: `${list}.csv`,
  thing: (slug: string, id: string): string => `${list}/${slug}/${encodeURIComponent(id)}`,
} as const
