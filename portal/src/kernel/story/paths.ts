export const paths = {
  search: '/buscar',
} as const
