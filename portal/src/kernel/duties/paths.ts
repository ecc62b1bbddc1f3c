export const paths = {
  /** The office opens on what is to be done. */
  inbox: '/oficina',
  duties: '/oficina/pendientes',
} as const
