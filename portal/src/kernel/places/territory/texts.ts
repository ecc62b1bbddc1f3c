import type { GeographyRefusal } from '../../../lib/geo/read-geography.ts'
import { canonicalJson, sha256 } from '../../../lib/json.ts'
import type { MoneyRefusal } from '../../../lib/money.ts'
import { centavos } from '../../../lib/money.ts'
import { formatPesos } from '../../../lib/money-text.ts'
import type { TableRefusal } from '../../../lib/table.ts'
import type { Shape } from './states.ts'

/** What people read about loads of territory. */
export const territoryTexts = {
  title: 'Territorio y techos',
  help: 'Sube los niveles de tu territorio (sectores, juntas, colonias…) con sus techos presupuestales: tablas CSV o XLSX, mapas GeoJSON o TopoJSON. Puedes subir juntos la tabla y el mapa.',
  noNameColumn: 'Ninguna columna dice el nombre del lugar. Di cuál es con la opción name.',
  noName: 'Falta el nombre del lugar.',
  parentEmpty: 'Falta el lugar al que pertenece.',
  grandparent: (column: string) =>
    `La columna «${column}» no se carga: el lugar pertenece a un nivel más cercano.`,
  codeWithHoles: (column: string, holes: number) =>
    `La columna «${column}» no sirve de clave: ${holes} filas no la traen. Los lugares se reconocen por su nombre.`,
  yearOfFile: (year: string) => `El año de los techos, ${year}, se tomó del nombre del archivo.`,
  noYear: 'No se sabe de qué año es este techo. Di el año con la opción year.',
  negative: 'Un techo no puede ser menor que cero.',
  totalLeftOut: 'Es la fila del total: no es un lugar y no se carga.',
  totalWrong: (sum: number) =>
    `La fila del total no coincide con la suma de las filas anteriores, ${pesos(sum)}. Revisa el archivo.`,
  noLevel:
    'No se sabe de qué nivel son los lugares de este archivo. Dilo con la opción level: junta, colonia, sector…',
  wrongDate: 'La fecha se escribe aaaa-mm-dd.',
  wrongPosition: 'El lugar del nivel es un número entero.',
  columnNotFound: (column: string) => `Ningún archivo tiene la columna «${column}».`,
  noShape: 'Un lugar se dibuja como polígono o punto; esta figura no se carga.',
  hiddenSheet: (sheet: string) => `La hoja oculta «${sheet}» no se carga.`,
  ragged: 'Esta línea tiene más o menos columnas que las demás.',
  unknownParent: (code: string) =>
    `No existe el lugar «${code}» al que pertenece. Cárgalo antes o junto con este archivo.`,
  twoParents: (name: string) => `Otro archivo dice que «${name}» pertenece a otro lugar.`,
  twoCeilings: 'Ya hay otro techo distinto para el mismo lugar y año en estos archivos.',
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

export function moneyText(refusal: MoneyRefusal): string {
  switch (refusal.because) {
    case 'empty':
      return 'Falta la cantidad.'
    case 'not-an-amount':
      return 'No es una cantidad de dinero.'
    case 'other-currency':
      return 'El techo debe estar en pesos mexicanos.'
    case 'decimal-comma':
      return 'Escribe los centavos con punto: 1250.50.'
    case 'ambiguous-point':
      return 'No se sabe si el punto separa miles o centavos. Escribe 1250000.00.'
    case 'bad-grouping':
      return 'Los miles no están bien separados. Escribe 1,250,000.00.'
    case 'more-than-centavos':
      return 'Tiene más de dos decimales.'
    case 'too-large':
      return 'Es una cantidad demasiado grande.'
  }
}

export function tableText(refusal: TableRefusal): string {
  switch (refusal.because) {
    case 'empty-file':
    case 'no-rows':
      return 'El archivo no tiene filas.'
    case 'not-text':
      return 'El archivo no es una tabla de texto.'
    case 'quote-not-closed':
      return `Las comillas que se abren en la línea ${refusal.line} no se cierran.`
    case 'too-many-rows':
      return `Tiene más de ${refusal.limit.toLocaleString('es-MX')} filas. Divide el archivo.`
    case 'too-large':
      return 'Es demasiado grande una vez abierto. Divide el archivo.'
    case 'not-xlsx':
    case 'damaged':
      return 'El libro de Excel está dañado. Ábrelo, guárdalo de nuevo y vuelve a subirlo.'
    case 'encrypted':
      return 'El libro tiene contraseña. Quítasela y vuelve a subirlo.'
    case 'old-excel':
      return 'Es un Excel antiguo (.xls). Guárdalo como .xlsx o CSV.'
    case 'not-a-table':
      return `No es una tabla: el contenido es ${refusal.found}. Sube CSV, XLSX, GeoJSON o TopoJSON.`
  }
}

/** A shape is too long to read: its points are counted, and its hash tells one from another. */
export function shapeText(shape: Shape | null): string {
  if (shape === null) return ''
  const text = canonicalJson(shape.coordinates)
  const points = text.match(/\[-?\d/g)?.length ?? 0
  return `${points.toLocaleString('es-MX')} ${points === 1 ? 'punto' : 'puntos'} (${sha256(text).slice(0, 8)})`
}

export function geographyText(refusal: GeographyRefusal): string {
  switch (refusal.because) {
    case 'not-text':
    case 'not-geography':
      return 'No es un mapa GeoJSON ni TopoJSON.'
    case 'not-json':
      return `No es JSON: se rompe en la línea ${refusal.line}, columna ${refusal.column}.`
    case 'cut-short':
      return `El archivo está cortado: termina en la línea ${refusal.line}, columna ${refusal.column}, a medias. Descárgalo otra vez.`
    case 'too-deep':
      return `Tiene más de ${refusal.limit} niveles, uno dentro de otro.`
    case 'too-large':
      return 'El mapa es demasiado grande. Simplifica sus líneas o divídelo.'
    case 'broken-topology':
      return 'El TopoJSON está roto: sus arcos no se corresponden.'
    case 'broken-geometry':
      return `La figura ${refusal.feature} está mal dibujada. Corrígela y vuelve a subir el mapa.`
  }
}
