export const paths = {
  list: '/lugares',
  listCsv: '/lugares.csv',
  office: '/oficina/territorio',
  download: '/oficina/territorio/lugares.csv',
  outlines: '/lugares.geojson',
  /** A code names one place of each level: where several levels share it, the level is said. */
  place: (code: string, level?: string) =>
    `/lugares/${encodeURIComponent(code)}${level ? `?nivel=${encodeURIComponent(level)}` : ''}`,
}
