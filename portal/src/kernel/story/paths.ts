export const paths = {
  search: '/buscar',
  officeSearch: '/oficina/buscar',
} as const
