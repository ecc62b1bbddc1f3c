const page = '/oficina/calendario'

export const paths = {
  page,
  year: (year: number): string => `${page}?anio=${year}`,
  csv: (year: number): string => `${page}.csv?anio=${year}`,
  daysOff: `${page}/dias`,
  declaredDays: (id: number | ':id'): string => `${page}/dias/${id}`,
  lifting: (id: number | ':id'): string => `${page}/dias/${id}/levantamiento`,
  cutoff: `${page}/hora`,
} as const
