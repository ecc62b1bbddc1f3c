import { isFolio } from '../lib/folio.ts'

/**
 * Where something stands now whose address was another, or is written another way: the names that other portals give
 * to our pages, a slash at the end, capital letters. Nothing for an address that never was. Addresses are paths of
 * this portal, never of another host, and both are written as in a URL: what is escaped stays escaped, or «/%5cother»
 * would lead to the other.
 */
export function movedTo(path: string): string | undefined {
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '')
  const name = first.toLowerCase()
  const start = names.get(name) ?? (pages.has(name) ? name : undefined)
  const ends = /^\/[^/].*\/$/.test(path)
  if (start === undefined && !ends) return undefined
  const now = `/${[start ?? first, ...rest.map(asFolio)].join('/')}`
  return now === path ? undefined : now
}

/** What people and older portals call our pages. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    obras: 'proyectos',
    obra: 'proyectos',
    proyecto: 'proyectos',
    contratos: 'contrataciones',
    contrato: 'contrataciones',
    contratacion: 'contrataciones',
    dependencias: 'areas',
    unidades: 'areas',
    zonas: 'lugares',
    'datos-abiertos': 'datos',
    busqueda: 'buscar',
    manual: 'ayuda',
    login: 'entrar',
  }),
)

const pages: ReadonlySet<string> = new Set(names.values())

const asFolio = (part: string) => (isFolio(part.toUpperCase()) ? part.toUpperCase() : part)
