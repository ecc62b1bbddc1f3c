import { canonicalJson, sha256 } from '../../../lib/json.ts'
import { centavos } from '../../../lib/money.ts'
import { formatPesos } from '../../../lib/money-text.ts'
import type { Shape } from './states.ts'

/** What people read about loads of territory. */
export const territoryTexts = {
  title: 'Territorio y techos',
  wanted: 'un CSV, un XLSX o un mapa GeoJSON o TopoJSON',
  help: 'Sube los niveles de tu territorio (sectores, juntas, colonias…) con sus techos presupuestales: tablas CSV o XLSX, mapas GeoJSON o TopoJSON. Puedes subir juntos la tabla y el mapa.',
  noNameColumn: 'Ninguna columna dice el nombre del lugar. Di cuál es en «Columna del nombre».',
  noName: 'Falta el nombre del lugar.',
  personal: 'Parece un dato personal (CURP, RFC, correo). Quítalo: los lugares son públicos.',
  tooLong: (most: number) => `Usa ${most} letras o menos.`,
  parentEmpty: 'Falta el lugar al que pertenece.',
  grandparent: (column: string) =>
    `La columna «${column}» no se carga: el lugar pertenece a un nivel más cercano.`,
  codeWithHoles: (column: string, holes: number) =>
    `La columna «${column}» no sirve de clave: ${holes} filas no la traen. Los lugares se reconocen por su nombre.`,
  yearOfFile: (year: string) => `El año de los techos, ${year}, se tomó del nombre del archivo.`,
  noYear: 'No se sabe de qué año es este techo. Dilo en «Año de los techos».',
  negative: 'Un techo no puede ser menor que cero.',
  totalLeftOut: 'Es la fila del total: no es un lugar y no se carga.',
  totalWrong: (sum: number) =>
    `La fila del total no coincide con la suma de las filas anteriores, ${pesos(sum)}. Revisa el archivo.`,
  noLevel:
    'No se sabe de qué nivel son los lugares de este archivo. Dilo en «Nivel»: junta, colonia, sector…',
  wrongPosition: 'El lugar del nivel es un número entero.',
  noShape: 'Un lugar se dibuja como polígono o punto; esta figura no se carga.',
  unknownParent: (code: string) =>
    `No existe el lugar «${code}» al que pertenece. Cárgalo antes o junto con este archivo.`,
  twoParents: (name: string) => `Otro archivo dice que «${name}» pertenece a otro lugar.`,
  twoCeilings: (said: number) =>
    `Estos archivos ya dicen otro techo para el mismo lugar y año: ${pesos(said)}.`,
  twoShapes: (name: string) =>
    `Ya hay otro polígono para «${name}» en estos archivos; se quedó el primero.`,
  otherName: (kept: string, other: string) =>
    `Se llama «${kept}»; «${other}» queda como otro nombre suyo.`,
  createdParent: (level: string, name: string) =>
    `Se crea ${level} «${name}», que ninguna fila describe.`,
  duplicate: (what: string, count: number) => `${what} aparece en ${count} filas. ¿Cuál vale?`,
  codeLabel: (code: string) => `La clave ${code}`,
  nameLabel: (name: string) => `«${name}»`,
  keepLine: (spot: string, name: string) => `Solo la de ${spot}: «${name}»`,
  keepAll: (codes: string) => `Son lugares distintos: cada uno con su clave (${codes})`,
  waits: (name: string) => `«${name}» espera la respuesta de una pregunta sobre otra fila.`,
  repeated: (name: string) => `El archivo ya nombró «${name}» en otra fila.`,
  same: (name: string) => `«${name}» se parece a un lugar que ya está. ¿Es el mismo?`,
  isSame: (name: string) => `Sí, es «${name}»`,
  isNew: 'No, es otro lugar',
  inUse: (what: string) => `Ya se usa en ${what}: no se puede quitar.`,
  uses: (table: string) =>
    ({
      places: 'otros lugares',
      ceilings: 'techos',
      projects: 'proyectos',
      proposals: 'propuestas',
    })[table] ?? 'otros registros',
  levelInUse: 'Todavía tiene lugares.',
  levelTitle: (name: string) => `Nivel ${name}`,
  placeTitle: (name: string, level: string) => `${name} (${level})`,
  ceilingTitle: (year: number, name: string) => `Techo ${year} de ${name}`,
}

export const fieldTexts = {
  name: 'Nombre',
  position: 'Lugar entre los niveles',
  level: 'Nivel',
  code: 'Clave',
  parent: 'Pertenece a',
  aliases: 'Otros nombres',
  validFrom: 'Vigente desde',
  validTo: 'Vigente hasta',
  shape: 'Polígono',
  ceiling: 'Techo',
}

export const pesos = (amount: number): string => formatPesos(centavos(amount))

/** A shape is too long to read: its points are counted, and its hash tells one from another. */
export function shapeText(shape: Shape | null): string {
  if (shape === null) return ''
  const text = canonicalJson(shape.coordinates)
  const points = text.match(/\[-?\d/g)?.length ?? 0
  return `${points.toLocaleString('es-MX')} ${points === 1 ? 'punto' : 'puntos'} (${sha256(text).slice(0, 8)})`
}
