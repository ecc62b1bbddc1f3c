import { fold, slug } from '../../../lib/text.ts'
import type { LevelState } from './states.ts'

type KnownLevel = Omit<LevelState, 'what'> & { readonly words: readonly string[] }

/** The levels by which Mexican towns divide themselves, with the words that files use for them; coarse to fine. */
const known: readonly KnownLevel[] = [
  level('estado', 'Estado', 10, 'estado estados entidad entidades state states'),
  level(
    'municipio',
    'Municipio',
    20,
    'municipio municipios municipality municipalities alcaldia alcaldias',
  ),
  level('delegacion', 'Delegación', 30, 'delegacion delegaciones delegation delegations'),
  level('distrito', 'Distrito', 40, 'distrito distritos district districts'),
  level('sector', 'Sector', 50, 'sector sectores sectors'),
  level('poligono', 'Polígono', 53, 'poligono poligonos polo polos polygon polygons'),
  level('zona', 'Zona', 56, 'zona zonas zone zones'),
  level('seccion', 'Sección', 60, 'seccion secciones section sections'),
  level('localidad', 'Localidad', 70, 'localidad localidades locality localities'),
  level('junta', 'Junta vecinal', 74, 'junta juntas'),
  level(
    'colonia',
    'Colonia',
    76,
    'colonia colonias neighbourhood neighbourhoods neighborhood neighborhoods',
  ),
  level('barrio', 'Barrio', 78, 'barrio barrios'),
  level('manzana', 'Manzana', 90, 'manzana manzanas block blocks'),
]

function level(key: string, name: string, position: number, words: string): KnownLevel {
  return { key, name, position, words: words.split(' ') }
}

/** A level that no town of ours has used yet stands below the known divisions and above the block. */
const UNKNOWN_POSITION = 80

export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** The known level that a single word names: «sectores», «district». */
export const levelOfWord = (word: string): string | undefined =>
  known.find(({ words }) => words.includes(word))?.key

/** The words that name a level; of an unknown one, its own. */
export const wordsFor = (key: string): readonly string[] =>
  known.find((one) => one.key === key)?.words ?? [...wordsOf(key), wordsOf(key).join('')]

/** «juntas_vecinales_185.geojson» speaks of juntas; where a name says two levels, the first is the thing. */
export function levelOfFileName(name: string): string | undefined {
  const stem = name.replace(/\.[^.]*$/, '')
  return wordsOf(stem)
    .map(levelOfWord)
    .find((key) => key !== undefined)
}

/** As a person writes it: «juntas», «Junta vecinal», «circuito». */
export function levelKeyOf(written: string): string {
  const [first = ''] = wordsOf(written)
  return levelOfWord(first) ?? slug(written)
}

export function levelState(
  key: string,
  written?: { name?: string; position?: number },
): LevelState {
  const standard = known.find((one) => one.key === key)
  const name = written?.name ?? standard?.name ?? capitalized(key.replaceAll('-', ' '))
  const position = written?.position ?? standard?.position ?? UNKNOWN_POSITION
  return { what: 'level', key, name, position }
}

const capitalized = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
