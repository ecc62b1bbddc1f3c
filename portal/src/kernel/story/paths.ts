export const paths = {
  search: '/buscar',
  searchCsv: '/buscar.csv',
  officeSearch: '/oficina/buscar',
} as const
