import type { ContrastProblem } from './contrast.ts'

/** What every page says by itself. What a room says stands in its own texts.ts. */
export const texts = {
  skip: 'Ir al contenido',
  government: 'Gobierno municipal',
  office: 'Oficina',
  menu: 'Menú',
  officeMenu: 'Ir a',
  mainNavigation: 'Navegación principal',
  officeNavigation: 'Navegación de la oficina',
  youAreHere: 'Estás en',
  toOffice: 'Entrar a la oficina',
  publicPortal: 'Ver el portal público',
  signOut: 'Salir',
  waiting: 'por atender',
  contactTitle: '¿Necesitas ayuda?',
  phone: 'Teléfono:',
  doubts: '¿Dudas?',
  officeAddress: 'Oficina más cercana:',
  demonstration: 'Demostración. Este municipio es inventado: ni sus obras ni sus personas existen.',
  testPrefix:
    'Prefijo de prueba. Los datos abiertos todavía no tienen un prefijo oficial; no los cites como publicación oficial.',
  downloads: 'Descargar',
  sortBy: 'Ordenar por',
  ascending: 'de menor a mayor',
  descending: 'de mayor a menor',
  filter: 'Filtrar',
  clearFilters: 'Quitar filtros',
  filters: 'Filtros',
  moreFilters: 'Más filtros',
  previous: 'Anterior',
  next: 'Siguiente',
  pages: 'Páginas de la lista',
  page: (page: number, pages: number) =>
    `Página ${page.toLocaleString('es-MX')} de ${pages.toLocaleString('es-MX')}`,
  range: (from: number, to: number, total: number) =>
    `${from.toLocaleString('es-MX')} a ${to.toLocaleString('es-MX')} de ${total.toLocaleString('es-MX')}`,
  choose: 'Elegir',
  chooseAll: 'Elegir todo lo que se ve',
  officeSearch: 'Buscar folio, calle, empresa',
  search: 'Ir',
  withChosen: 'Con lo elegido',
  chosen: 'Elegidas:',
  keyboard: {
    title: 'Teclado',
    close: 'Cerrar',
    keys: [
      ['?', 'Ver estas teclas'],
      ['/', 'Ir a la búsqueda'],
      ['j k', 'Bajar y subir en una lista'],
      ['x', 'Elegir un renglón'],
      ['Enter', 'Abrir un renglón'],
    ],
  },
  draft: {
    kept: 'Guardamos aquí lo que escribiste y no enviaste.',
    recover: 'Recuperarlo',
  },
  map: {
    open: 'Ver en el mapa',
    close: 'Cerrar el mapa',
    noScript: 'Tu navegador no abre mapas. La lista de abajo dice lo mismo.',
    near: 'Cerca de mí',
    loading: 'Abriendo el mapa…',
    failed: 'No se pudo abrir el mapa. La lista de abajo dice lo mismo.',
    nearFailed: 'Tu teléfono no dijo dónde estás. Busca tu calle o tu colonia en la lista.',
    outside: 'Estás fuera de los lugares de este mapa.',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
  },
  look: {
    title: 'Lo que se construye',
    link: 'Ver las obras de tu calle',
    button: 'Buscar',
    badge: 'En espera',
  },
  step: (at: number, of: number) => `Paso ${at} de ${of}`,
  optional: 'opcional',
  change: 'Cambiar',
  changeAnswer: (what: string) => `Cambiar: ${what}`,
  cancel: 'Cancelar',
  error: 'Error',
  errors: (count: number) =>
    count === 1 ? 'Falta corregir un dato' : `Falta corregir ${count} datos`,
  nothingSaved: 'Todavía no guardamos nada. Lo que escribiste sigue aquí.',
  field: 'Dato',
  before: 'Antes',
  after: 'Después',
  nothing: 'vacío',
  becomes: 'pasa a',
  done: 'Hecho',
  here: 'Ahora',
  late: 'Tarde',
  coming: 'Falta',
  stopped: 'Hasta aquí',
  onItsDate: 'en su fecha',
  promisedFor: (date: string) => `prometido ${date}`,
  promised: 'prometido para',
  dateMoved: 'Cambió la fecha',
  moved: (date: string) => `nueva fecha ${date}`,
  newDate: (date: string) => `Nueva fecha: ${date}. El atraso se cuenta desde la primera promesa.`,
  workingDaysLate: (days: number) =>
    days === 1 ? '1 día hábil tarde' : `${days.toLocaleString('es-MX')} días hábiles tarde`,
  share: (percent: string, of: string) => `${percent} de ${of}`,
  over: (percent: string, of: string) => `Pasa por ${percent} de ${of}`,
  notYet: 'aún no',
  fileLimit: (file: string) => `Hasta ${file}.`,
  filesLimit: (file: string, all: string) => `Hasta ${file} cada uno y ${all} en total.`,
  fileKept: 'Si ya habías elegido un archivo, elígelo otra vez.',
}

export const problemTexts = {
  notFound: {
    title: 'No encontramos esta página',
    what: 'La dirección puede estar mal escrita, o lo que buscas cambió de lugar.',
    todo: 'Revisa la dirección, o empieza desde la portada.',
  },
  forbidden: {
    title: 'Tu cuenta no puede abrir esta página',
    what: 'Esta página es de otra área o de otro cargo. No se cambió nada.',
    todo: 'Si te toca, pide el permiso a quien administra las cuentas de tu área.',
  },
  fault: {
    title: 'Algo falló de nuestro lado',
    what: 'No es culpa tuya. No sabemos si lo último que enviaste quedó guardado: revísalo antes de repetirlo.',
    todo: 'Intenta otra vez en unos minutos. Si sigue igual, llámanos y di este folio:',
  },
  away: {
    title: 'El portal está ocupado',
    what: 'Por un momento no podemos leer ni guardar datos. Si acabas de enviar algo, revisa si quedó antes de repetirlo.',
    todo: 'Espera unos segundos y vuelve a cargar la página. Si sigue igual, di este folio:',
  },
  tooLarge: {
    title: 'Lo que enviaste pesa demasiado',
    what: 'No lo recibimos, así que no se guardó nada.',
    todo: (limit: string) =>
      `Lo más que recibimos de una vez son ${limit}. Envía un archivo más pequeño, o divídelo en partes.`,
    back: 'Volver al formulario',
  },
  stale: {
    title: (what: string) => `Alguien cambió ${what} mientras tú escribías`,
    what: 'No guardamos lo tuyo todavía, y no se perdió: abajo está.',
    theirs: 'Lo que cambió desde que abriste la página',
    yours: 'Lo que escribiste tú',
    save: 'Guardar lo mío de todos modos',
    leave: 'Dejarlo como está',
  },
  home: 'Ir a la portada',
  toOffice: 'Ir a lo que tengo por hacer',
}

export function explainContrast(problem: ContrastProblem): string {
  switch (problem.because) {
    case 'not-a-colour':
      return `«${problem.colour}» no es un color. Escribe seis dígitos, como #0b5a4f.`
    case 'strong-too-light':
      return `El color principal no se lee sobre el papel: su contraste es ${ratioText(problem.ratio)} y pide ${problem.needed}. Elige uno más oscuro.`
    case 'accent-too-dark':
      return `El texto no se lee sobre el color de acento: su contraste es ${ratioText(problem.ratio)} y pide ${problem.needed}. Elige uno más claro.`
    case 'too-alike':
      return `El acento no se distingue del color principal: su contraste es ${ratioText(problem.ratio)} y pide ${problem.needed}.`
  }
}

const ratioText = (ratio: number) => ratio.toFixed(1)
