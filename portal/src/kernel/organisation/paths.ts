export const paths = {
  /** Where anyone reads what it builds. */
  publicUnit: (id: string): string => `/areas/${encodeURIComponent(id)}`,
  units: '/oficina/areas',
  unitsCsv: '/oficina/areas.csv',
  newUnit: '/oficina/areas/nueva',
  unit: (id: string) => `/oficina/areas/${id}`,
  name: (id: string) => `/oficina/areas/${id}/nombre`,
  parent: (id: string) => `/oficina/areas/${id}/superior`,
  aliases: (id: string) => `/oficina/areas/${id}/otros-nombres`,
  closing: (id: string) => `/oficina/areas/${id}/cierre`,
} as const
