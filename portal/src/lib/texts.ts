import { sizeText } from './byte-size.ts'
import type { DateRefusal } from './date-reading.ts'
import type { FolioRefusal } from './folio.ts'
import type { GeometryFault } from './geo/geometry-fault.ts'
import type { GeographyRefusal } from './geo/read-geography.ts'
import type { JsonRefusal } from './json.ts'
import type { MoneyRefusal } from './money.ts'
import type { TableRefusal } from './table.ts'

/** One sentence for each refusal of this folder, so that every load and every form says it alike. */
export function explainMoney({ because, text }: MoneyRefusal): string {
  switch (because) {
    case 'empty':
      return 'Falta el monto.'
    case 'not-an-amount':
      return `«${text}» no es un monto. Escríbelo así: $1,250,000.00.`
    case 'other-currency':
      return `«${text}» está en otra moneda. Escribe el monto en pesos.`
    case 'decimal-comma':
      return `«${text}» usa coma para los centavos. Usa punto: 1,250,000.50.`
    case 'ambiguous-point':
      return `«${text}» puede leerse de dos maneras. Usa coma para los miles y punto para los centavos.`
    case 'bad-grouping':
      return `«${text}» no separa los miles de tres en tres.`
    case 'more-than-centavos':
      return `«${text}» tiene fracciones de centavo. Deja dos decimales.`
    case 'too-large':
      return `«${text}» es más dinero del que puede registrarse.`
  }
}

export function explainDate({ because, text }: DateRefusal): string {
  switch (because) {
    case 'empty':
      return 'Falta la fecha.'
    case 'not-a-date':
      return `«${text}» no es una fecha. Escríbela así: 20/11/2026.`
    case 'no-such-day':
      return `El día «${text}» no existe.`
    case 'month-first':
      return `«${text}» parece tener el mes primero. Escribe el día, el mes y el año.`
    case 'has-time':
      return `«${text}» trae una hora. Deja sólo el día.`
    case 'year-out-of-range':
      return `Revisa el año de «${text}».`
  }
}

export function explainFolio({ because, text, ...rest }: FolioRefusal): string {
  if (because === 'not-a-folio')
    return `«${text}» no es un folio. Un folio se ve así: PP26-K3-0147-R.`
  if (because === 'wrong-check') return `El folio «${text}» tiene algún signo cambiado. Revísalo.`
  const readings = 'readings' in rest ? rest.readings.join(' o ') : ''
  return `El folio «${text}» puede ser ${readings}. Escríbelo con guiones.`
}

/** `wanted` is what whoever asks for a table takes besides tables: «un CSV, un XLSX o un mapa». */
export function explainTable(refusal: TableRefusal, wanted = 'un CSV o un XLSX'): string {
  switch (refusal.because) {
    case 'empty-file':
    case 'no-rows':
      return 'El archivo está vacío.'
    case 'not-text':
      return `El archivo no es una tabla. Manda ${wanted}.`
    case 'not-xlsx':
      return 'El archivo no es un libro de Excel, aunque su nombre lo diga: es texto. Ponle la terminación .csv, o guárdalo en Excel como .xlsx.'
    case 'not-a-table':
      return `El archivo es ${kindName(refusal.found)}, no una tabla. Manda ${wanted}.`
    case 'old-excel':
      return 'El archivo es de un programa antiguo. Ábrelo en Excel y guárdalo como «Libro de Excel (.xlsx)».'
    case 'encrypted':
      return 'El archivo tiene contraseña. Quítasela y vuelve a mandarlo.'
    case 'damaged':
      return 'El archivo está dañado o incompleto. Vuelve a guardarlo y mándalo otra vez.'
    case 'too-large':
      return `El archivo ocupa más de ${sizeText(refusal.limit)} al abrirse. Pártelo en varios.`
    case 'too-many-rows':
      return `El archivo tiene más de ${refusal.limit.toLocaleString('es-MX')} filas. Pártelo en varios.`
    case 'too-many-cells':
      return `El archivo tiene más de ${refusal.limit.toLocaleString('es-MX')} celdas, contando las vacías con formato. Pártelo en varios.`
    case 'too-heavy':
      return 'El archivo pide más tiempo o memoria de lo que damos para leerlo. Pártelo en varios.'
    case 'line-too-long':
      return `La línea ${refusal.line} mide más de ${refusal.limit.toLocaleString('es-MX')} letras. Revisa que sus comillas se cierren.`
    case 'quote-not-closed':
      return `En la línea ${refusal.line} se abren comillas que no se cierran.`
  }
}

const kindNames: { readonly [kind: string]: string } = {
  pdf: 'un PDF',
  json: 'JSON',
  html: 'una página web',
  xml: 'XML',
  docx: 'un documento de Word',
  ods: 'una hoja de OpenDocument',
  zip: 'un archivo comprimido',
  rar: 'un archivo comprimido',
  gz: 'un archivo comprimido',
  '7z': 'un archivo comprimido',
  pptx: 'una presentación',
  odt: 'un documento de texto',
  exe: 'un programa',
  jpg: 'una imagen',
  png: 'una imagen',
  gif: 'una imagen',
  bmp: 'una imagen',
  tif: 'una imagen',
  heic: 'una imagen',
  webp: 'una imagen',
}

const kindName = (found: string) => kindNames[found] ?? `de tipo ${found}`

export function explainJson(refusal: JsonRefusal): string {
  if (refusal.because === 'too-large') return `El archivo ocupa más de ${sizeText(refusal.limit)}.`
  const place = `línea ${refusal.line}, columna ${refusal.column}`
  switch (refusal.because) {
    case 'too-deep':
      return `El archivo tiene más de ${refusal.limit} niveles (${place}).`
    case 'cut-short':
      return `El archivo está cortado: termina en la ${place}.`
    case 'not-json':
      return `El archivo no es JSON válido: revisa la ${place}.`
  }
}

export function explainGeography(refusal: GeographyRefusal): string {
  switch (refusal.because) {
    case 'not-text':
    case 'not-geography':
      return 'El archivo no es un mapa. Manda GeoJSON o TopoJSON.'
    case 'broken-topology':
      return `El TopoJSON no puede dibujarse (${refusal.fault}).`
    case 'broken-geometry':
      return `El elemento ${refusal.feature} del mapa ${geometryProblem(refusal.fault)}.`
    default:
      return explainJson(refusal)
  }
}

function geometryProblem(fault: GeometryFault): string {
  switch (fault.because) {
    case 'unknown-type':
      return `tiene una forma desconocida: «${fault.type}»`
    case 'not-a-position':
      return 'tiene coordenadas que no son números'
    case 'outside-the-globe':
      return 'está fuera del globo: las coordenadas van en grados, longitud y latitud'
    case 'too-few-positions':
      return 'tiene muy pocos puntos'
    case 'open-ring':
      return 'tiene un contorno que no se cierra'
    case 'too-deep':
      return 'agrupa formas en demasiados niveles'
  }
}
