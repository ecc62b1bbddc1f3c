const list = '/oficina/cargas'

export const paths = {
  list,
  csv: `${list}.csv`,
  start: (kind: string) => `${list}/nueva/${encodeURIComponent(kind)}`,
  template: (kind: string, format: 'csv' | 'xlsx') =>
    `${list}/nueva/${encodeURIComponent(kind)}/plantilla.${format}`,
  load: (id: number) => `${list}/${id}`,
  apply: (id: number) => `${list}/${id}/aplicacion`,
  undo: (id: number) => `${list}/${id}/reversion`,
  answers: (id: number) => `${list}/${id}/respuestas`,
  rejects: (id: number) => `${list}/${id}/rechazos.csv`,
  file: (id: number, position: number) => `${list}/${id}/archivos/${position}`,
}
