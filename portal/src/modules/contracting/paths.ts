const part = encodeURIComponent

export const paths = {
  list: '/contrataciones',
  listCsv: '/contrataciones.csv',
  process: (ocid: string) => `/contrataciones/${part(ocid)}`,
  office: '/oficina/contratos',
  newProcess: '/oficina/contratos/nueva',
  officeProcess: (ocid: string) => `/oficina/contratos/${part(ocid)}`,
  stage: (ocid: string, stage: string) => `/oficina/contratos/${part(ocid)}/${stage}`,
  opening: (folio: string) => `/oficina/obras/${part(folio)}/contratacion`,
} as const
