const page = '/oficina/calendario'

/** The days of a year, as anyone sees them. */
export const publicPaths = yearsAt('/calendario')

export const paths = {
  ...yearsAt(page),
  daysOff: `${page}/dias`,
  declaredDays: (id: number | ':id'): string => `${page}/dias/${id}`,
  lifting: (id: number | ':id'): string => `${page}/dias/${id}/levantamiento`,
  cutoff: `${page}/hora`,
} as const

export type YearPaths = ReturnType<typeof yearsAt>

function yearsAt(page: string) {
  return {
    page,
    file: `${page}.csv`,
    year: (year: number): string => `${page}?anio=${year}`,
    csv: (year: number): string => `${page}.csv?anio=${year}`,
  } as const
}
