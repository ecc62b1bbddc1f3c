const part = encodeURIComponent

export const paths = {
  works: '/proyectos',
  worksCsv: '/proyectos.csv',
  worksMap: '/proyectos.geojson',
  units: '/areas',
  unitsCsv: '/areas.csv',
  figures: '/cifras',
  figuresCsv: (name: string) => `/cifras/${name}.csv`,
  work: (folio: string) => `/proyectos/${part(folio)}`,
  photos: (folio: string) => `/proyectos/${part(folio)}/fotos`,
  photosCsv: (folio: string) => `/proyectos/${part(folio)}/fotos.csv`,
  changes: (folio: string) => `/proyectos/${part(folio)}/historia`,
  changesCsv: (folio: string) => `/proyectos/${part(folio)}/historia.csv`,
  office: '/oficina/obras',
  officeXlsx: '/oficina/obras.xlsx',
  sheet: '/oficina/obras/hoja',
  together: '/oficina/obras/en-conjunto',
  newWork: '/oficina/obras/nueva',
  officeWork: (folio: string) => `/oficina/obras/${part(folio)}`,
  report: (folio: string) => `/oficina/obras/${part(folio)}/avance`,
  steps: (folio: string) => `/oficina/obras/${part(folio)}/etapas`,
  schedule: (folio: string) => `/oficina/obras/${part(folio)}/calendario`,
  substitution: (folio: string) => `/oficina/obras/${part(folio)}/sustitucion`,
  correction: (folio: string) => `/oficina/obras/${part(folio)}/datos`,
  undo: (folio: string) => `/oficina/obras/${part(folio)}/deshacer`,
  history: (folio: string) => `/oficina/obras/${part(folio)}/historia`,
} as const

/** What the address of a list says of the works that got as far as a contract. */
export const REACHED_CONTRACT = 'contratada-o-despues'

/** What the address of a list says of the works that got as far as that stage: «en-ejecucion-o-despues». */
export const reachedOrLater = (stageSlug: string): string => `${stageSlug}-o-despues`
