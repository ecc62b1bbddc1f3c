export const paths = {
  /** The office opens on what is to be done. */
  inbox: '/oficina',
  duties: '/oficina/pendientes',
  csv: '/oficina/pendientes.csv',
} as const
