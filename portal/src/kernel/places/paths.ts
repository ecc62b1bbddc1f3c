export const paths = {
  office: '/oficina/territorio',
  download: '/oficina/territorio/lugares.csv',
  place: (code: string) => `/lugares/${encodeURIComponent(code)}`,
}
