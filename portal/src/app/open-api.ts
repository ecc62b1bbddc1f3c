import { OpenAPIHono, z } from '@hono/zod-openapi'
import { projectPackageSchema, recordPackageSchema, releasePackageSchema } from '@tequio/ocds'
import type { Room } from '../kernel/house/index.ts'
import type { TownSettings } from '../kernel/settings/index.ts'

export const OPEN_API = '/api/v1/openapi.json'

type Described = {
  readonly path: string
  readonly summary: string
  readonly type: string
  readonly schema?: z.ZodType
}

const json = 'application/json'
const object = (name: string, title: string) =>
  z.looseObject({}).openapi(name, { description: title })

const releasePackage = object(
  'PaqueteDeEntregas',
  releasePackageSchema([]).title ?? 'OCDS release package',
)
const recordPackage = object(
  'PaqueteDeRegistros',
  recordPackageSchema([]).title ?? 'OCDS record package',
)
const projectPackage = object(
  'PaqueteDeProyectos',
  projectPackageSchema().title ?? 'OC4IDS project package',
)
const problem = z
  .object({ error: z.string() })
  .openapi('Problema', { description: 'Una frase que dice qué pasó.' })

const ocid = z
  .string()
  .openapi({ param: { name: 'ocid', in: 'path' }, example: 'ocds-000tst-PP25-Z31-0147-1' })
const id = z.string().openapi({ param: { name: 'id', in: 'path' } })
const year = z.string().openapi({ param: { name: 'year', in: 'path' }, example: '2026' })
const page = z.coerce
  .number()
  .int()
  .min(1)
  .optional()
  .openapi({ param: { name: 'pagina', in: 'query' } })

/** The addresses of DESIGN §6 that other people's programs rely on. */
export const dataAddresses: readonly Described[] = [
  {
    path: '/datos/manifest.json',
    summary: 'Todos los archivos con su huella, y lo que espera',
    type: json,
  },
  {
    path: '/datos/edca/releases.json',
    summary: 'Todas las entregas, en páginas',
    type: json,
    schema: releasePackage,
  },
  {
    path: '/datos/edca/releases.jsonl',
    summary: 'Todas las entregas, una por línea',
    type: 'application/jsonl',
  },
  {
    path: '/datos/edca/records.jsonl',
    summary: 'Todos los registros, uno por línea',
    type: 'application/jsonl',
  },
  {
    path: '/datos/edca/records/{ocid}.json',
    summary: 'Una contratación como está hoy',
    type: json,
    schema: recordPackage,
  },
  {
    path: '/datos/edca/releases/{ocid}/{id}.json',
    summary: 'Una entrega; nunca cambia',
    type: json,
    schema: releasePackage,
  },
  {
    path: '/datos/edca/{year}.json',
    summary: 'Las entregas de un año',
    type: json,
    schema: releasePackage,
  },
  {
    path: '/datos/edca/{year}.json.gz',
    summary: 'Las entregas de un año, comprimidas',
    type: 'application/gzip',
  },
  { path: '/datos/edca/proyectos.csv', summary: 'Las obras en una tabla', type: 'text/csv' },
  {
    path: '/datos/edca/proyectos.xlsx',
    summary: 'Las obras en una hoja de cálculo',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    path: '/datos/oc4ids/projects.json',
    summary: 'Todos los proyectos OC4IDS',
    type: json,
    schema: projectPackage,
  },
  {
    path: '/datos/oc4ids/projects/{id}.json',
    summary: 'Un proyecto OC4IDS',
    type: json,
    schema: projectPackage,
  },
]

const parameters: Readonly<Record<string, z.ZodType>> = { ocid, id, year }

/** OpenAPI 3.1 of the open data, from the same list that its test asks one by one. */
export function openApiDocument({ name, license, contact }: TownSettings, url: string) {
  const api = new OpenAPIHono()
  for (const { path, summary, type, schema } of dataAddresses) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, key = '']) => {
      const parameter = parameters[key]
      return parameter ? [[key, parameter] as const] : []
    })
    api.openAPIRegistry.registerPath({
      method: 'get',
      path,
      summary,
      request: {
        ...(named.length > 0 && { params: z.object(Object.fromEntries(named)) }),
        ...(path.endsWith('releases.json') && { query: z.object({ pagina: page }) }),
      },
      responses: {
        200: { description: summary, content: { [type]: { schema: schema ?? z.string() } } },
        304: { description: 'No ha cambiado desde el ETag que enviaste' },
        404: {
          description: 'No hay nada publicado en esa dirección',
          content: { [json]: { schema: problem } },
        },
      },
    })
  }
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: `Datos abiertos de ${name}`,
      version: '1',
      license: { name: license, url: license },
      ...(contact.phone && { contact: { name: `${contact.office} · ${contact.phone}` } }),
    },
    servers: [{ url }],
  })
}

export const openApiRoom: Room = {
  name: 'open-api',
  routes: (app) => {
    app.get(OPEN_API, (c) => {
      c.header('Access-Control-Allow-Origin', '*')
      return c.json(openApiDocument(c.var.settings, c.var.town.url))
    })
  },
}
