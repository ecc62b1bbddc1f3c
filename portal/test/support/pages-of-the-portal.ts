import type { Page } from 'playwright-core'
import { galleryPages } from '../../src/design/index.ts'
import type { Role } from '../../src/kernel/identity/person.ts'

export type Visited = {
  /** The address. */
  readonly at: string
  /** The first link of this kind on it is followed. */
  readonly first?: string
  /** And this is added to where it leads. */
  readonly then?: string
  /** 200 unless told. */
  readonly status?: number
}

const linkTo = (start: string) => `main table a[href^="${start}"]`

const work = linkTo('/proyectos/PP')
const officeWork = linkTo('/oficina/obras/PP')
const process = linkTo('/contrataciones/ocds')
const officeProcess = linkTo('/oficina/contratos/ocds')

const ofWork = (stage: string, then = ''): Visited => ({
  at: `/oficina/obras?etapa=${stage}`,
  ...{ first: officeWork, then },
})
const ofProcess = (stage: string, then = ''): Visited => ({
  at: `/oficina/contratos?etapa=${stage}`,
  ...{ first: officeProcess, then },
})
const firstOf = (at: string): Visited => ({ at, first: linkTo(`${at}/`) })
const found = (...addresses: string[]): Visited[] => addresses.map((at) => ({ at }))
const answered = (status: number, ...addresses: string[]): Visited[] =>
  addresses.map((at) => ({ at, status }))

const forVisitors: readonly Visited[] = [
  ...found('/', '/proyectos', '/proyectos?pagina=2', '/proyectos?q=calle&orden=-monto'),
  ...found('/proyectos?q=nadaseparece', '/contrataciones', '/contrataciones?q=nadaseparece'),
  ...found('/proyectos?mapa=si', '/proyectos?mapa=si&q=calle', '/cifras', '/ayuda', '/ayuda/area'),
  ...found('/ayuda/vecina', '/ayuda/datos', '/ayuda/participacion', '/ayuda/operador'),
  ...found('/ayuda/transparencia-y-prensa', '/calendario', '/calendario?anio=2025'),
  ...found(
    '/datos',
    '/datos/prueba',
    '/areas',
    '/areas?q=nadaseparece',
    '/areas/obras-publicas',
    '/lugares',
    '/lugares?q=nadaseparece',
    '/lugares/Z01',
    '/entrar',
    '/contrasena',
  ),
  ...found('/buscar', '/buscar?q=calle', '/buscar?q=calle&de=obras', '/buscar?q=nadaseparece'),
  { at: '/proyectos?tarde=si', first: work },
  { at: '/proyectos?rubro=energy&tipo=rehabilitation' },
  ...['/fotos', '/historia'].flatMap((then) => [
    { at: '/proyectos?etapa=en-ejecucion', first: work, then },
    { at: '/proyectos?etapa=proyecto-ejecutivo-en-elaboracion', first: work, then },
  ]),
  ...['en-contratacion', 'en-ejecucion', 'entregada', 'suspendida', 'sustituida-por-otra'].map(
    (stage) => ({ at: `/proyectos?etapa=${stage}`, first: work }),
  ),
  ...['en-licitacion', 'contratada', 'en-ejecucion', 'terminada'].map((stage) => ({
    ...{ at: `/contrataciones?etapa=${stage}`, first: process },
  })),
  ...answered(400, '/proyectos?pagina=abc', '/proyectos?lugar=zona.Z99', '/contrataciones?anio=x'),
  ...answered(400, '/calendario?anio=mil'),
  ...answered(404, '/proyectos/PP25-Z01-9999-A', '/contrataciones/ocds-000tst-nada'),
  ...answered(400, '/buscar?q=calle&de=nada', '/buscar?q=a', '/lugares?orden=nada'),
  ...answered(404, '/areas/nada', '/areas?pagina=99', '/lugares?pagina=99'),
  ...answered(404, '/lugares/Z99', '/no-existe', '/ayuda/no-existe', '/invitacion/no-existe'),
  ...answered(410, '/contrasena/no-existe'),
  ...found(
    ...Object.keys(galleryPages).map((name) => ['/galeria', name].filter(Boolean).join('/')),
  ),
]

const forUnits: readonly Visited[] = [
  ...found('/oficina', '/oficina/mi-cuenta', '/oficina/obras', '/oficina/obras?q=nadaseparece'),
  ofWork('en-ejecucion'),
  ...['/avance', '/etapas', '/calendario', '/historia', '/deshacer'].map((page) =>
    ofWork('en-ejecucion', page),
  ),
  ...found('/oficina/obras/hoja', '/oficina/buscar', '/oficina/buscar?q=calle'),
  ...found('/oficina/obras/en-conjunto?que=etapa'),
  ...found('/oficina/contratos', '/oficina/contratos?q=nadaseparece', '/oficina/contratos/nueva'),
  ...found('/oficina/calendario', '/oficina/territorio'),
  ofWork('integracion-de-presupuesto', '/contratacion'),
  ofProcess('contratada', '/contrato'),
  ofProcess('en-ejecucion'),
  ...['/pago', '/hito', '/convenio', '/cierre'].map((page) => ofProcess('en-ejecucion', page)),
  ...found('/oficina/cargas', '/oficina/cargas/nueva/works', '/oficina/historia'),
  ...answered(403, '/oficina/ajustes', '/oficina/areas', '/oficina/obras/nueva'),
  ...answered(404, '/oficina/no-existe', '/oficina/obras/PP25-Z01-9999-A'),
]

const forParticipation: readonly Visited[] = [
  ...found('/oficina', '/oficina/obras/nueva', '/oficina/calendario'),
  ofWork('en-contratacion'),
  ofWork('en-contratacion', '/sustitucion'),
  ofWork('en-contratacion', '/datos'),
  ...found('/oficina/cargas', '/oficina/cargas/nueva/works', '/oficina/cargas/nueva/ocds'),
  ...found('/oficina/cargas/nueva/territory'),
  firstOf('/oficina/cargas'),
  ...found('/oficina/areas', '/oficina/areas/nueva'),
  firstOf('/oficina/areas'),
  ...found('/oficina/personas', '/oficina/personas/invitacion'),
  firstOf('/oficina/personas'),
  ...found('/oficina/mensajes'),
  ...['/convocatoria', '/fallo', '/cancelacion'].map((page) => ofProcess('en-licitacion', page)),
  ...answered(400, '/oficina/mensajes?estado=nada'),
  ...answered(404, '/oficina/cargas/999999', '/oficina/personas/nadie', '/oficina/areas/nada'),
  ...answered(404, '/oficina/mensajes/999999', '/oficina/cargas/nueva/nada'),
]

/** One of every kind of page, by who may see it. */
export const pagesSeenBy = {
  visitor: forVisitors,
  'unit-officer': forUnits,
  'participation-office': forParticipation,
  operator: [
    ...found('/oficina', '/oficina/ajustes', '/oficina/medidas', '/oficina/historia'),
    ...found('/oficina/historia?tipo=lugares', '/oficina/historia/ajustes/town'),
    ...answered(400, '/oficina/historia?desde=ayer', '/oficina/medidas?desde=ayer'),
    ...answered(404, '/oficina/territorio?pagina=99'),
    ...answered(404, '/oficina/historia/nada/1', '/oficina/historia?pagina=9999'),
    firstOf('/oficina/medidas'),
  ],
  treasury: [
    ...found('/oficina'),
    ...answered(403, '/oficina/obras'),
    ofProcess('en-ejecucion', '/pago'),
  ],
  comptroller: found('/oficina', '/oficina/obras', '/oficina/contratos'),
} as const satisfies Partial<Record<Role | 'visitor', readonly Visited[]>>

export const nameOf = ({ at, first, then = '' }: Visited): string =>
  first === undefined ? at : `the first of ${at}${then && `, ${then}`}`

/** The address of the page itself, or of the one behind its first link of a kind. */
export async function openedAt(page: Page, { at, first, then = '' }: Visited): Promise<string> {
  if (first === undefined) return at
  await page.goto(at)
  const href = await page.locator(first).first().getAttribute('href')
  return `${href}${then}`
}
