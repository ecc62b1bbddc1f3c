import type { PersonalKind } from '@tequio/ocds'

const personalNames: Record<PersonalKind, string> = {
  curp: 'una CURP',
  rfc: 'el RFC de una persona',
  electorKey: 'una clave de elector',
  clabe: 'una CLABE',
  birthDate: 'una fecha de nacimiento',
  email: 'un correo',
  telephone: 'un teléfono',
}

/** Every sentence of the room that people read. */
export const texts = {
  strangeCodes: (values: readonly string[]) =>
    `El estándar no conoce el código ${values.map((value) => `«${value}»`).join(', ')}. Usa uno de su lista.`,
  additionalField: (field: string) =>
    `El campo «${field}» no existe en el estándar ni en sus extensiones. Quítalo o muévelo.`,
  emptyField: 'El campo está vacío. Escribe un valor o quítalo.',
  repeatedIds: (ids: readonly string[]) =>
    `Se repite el identificador ${ids.map((id) => `«${id}»`).join(', ')}. Cada elemento necesita el suyo.`,
  personalValue: (kind: PersonalKind) =>
    `Aquí hay un dato personal: ${personalNames[kind]}. Quítalo antes de publicar.`,
  otherId: (id: string) =>
    `Este folio ya se publicó con el identificador «${id}», que no puede cambiar. Usa el mismo.`,

  dutyTitle: (what: string) => `Corrige lo que no se pudo publicar de ${what}`,
  dutyWhy: (faults: readonly { readonly message: string; readonly path: string }[]) => {
    const [first] = faults
    if (!first) return 'No se pudo publicar.'
    const more = faults.length - 1
    const rest = more === 0 ? '' : more === 1 ? ' Hay una razón más.' : ` Hay ${more} razones más.`
    return `${first.message} (${placeOf(first.path)})${rest}`
  },

  projectsSheet: 'Proyectos',
  about: {
    sheet: 'Léeme',
    headings: ['Dato', 'Valor'],
    officialLabel: 'Datos oficiales',
    official: (official: boolean) => (official ? 'Sí' : 'No: prefijo de prueba'),
    publisher: 'Publica',
    source: 'Fuente',
    license: 'Licencia',
    policy: 'Política de publicación',
  },
  testPrefix:
    'Prefijo de prueba: los identificadores no son oficiales, porque Open Contracting Partnership todavía no asigna los del municipio.',

  rebuilt: {
    due: (count: number) => `Procesos que esperaban: ${count}`,
    processes: (count: number) => `Registros: ${count}`,
    projects: (count: number) => `Proyectos: ${count}`,
    town: 'Archivos de todo el municipio y manifiesto: listos',
  },

  verified: {
    missing: 'no está el archivo',
    bytes: 'los bytes no son los de su huella',
    unlisted: 'el manifiesto no lo dice o dice otra huella',
    listed: 'el manifiesto lo dice y no existe',
    notJson: 'no es JSON',
    strange: (start: string) => `trae algo que no tiene archivo propio: ${start}…`,
    differs: (path: string) => `no coincide con las tablas en «${path}»`,
  },

  page: {
    navigation: 'Datos',
    title: 'Datos abiertos',
    lead: 'Descarga lo que el municipio publica de sus obras y contratos. Puedes usarlo, copiarlo y volverlo a publicar.',
    description:
      'Obras y contratos del municipio en formatos abiertos, con su licencia y sus huellas.',
    testTitle: 'Estos datos llevan un prefijo de prueba',
    testMore: 'Qué significa',
    publishedTitle: 'Lo que se publica',
    projects: 'Proyectos',
    processes: 'Procesos de contratación',
    releases: 'Entregas de datos',
    newest: 'Último cambio',
    nothing: 'Todavía no se publica nada',
    nothingWhy:
      'Los archivos aparecen aquí en cuanto una dependencia registra su primera obra o contrato.',
    filesTitle: 'Descargas',
    file: 'Archivo',
    what: 'Qué trae',
    size: 'Tamaño',
    updated: 'Actualizado',
    fresh:
      'El archivo de cada proceso y de cada proyecto cambia segundos después de que una dependencia registra algo. Los archivos de todo el municipio tardan cinco minutos como mucho.',
    oneTitle: 'Un solo proceso o proyecto',
    one: [
      'Cada entrega tiene una dirección que nunca cambia:',
      'El registro de un proceso dice cómo está hoy y cómo llegó ahí:',
      'Cada proyecto tiene su archivo:',
    ],
    waitingTitle: 'Lo que todavía no se publica',
    waitingNone: 'Nada espera: todo lo registrado está publicado.',
    waitingLead:
      'Esto ya ocurrió, pero sus datos tienen un error. La dependencia ya fue avisada. Lo anterior sigue publicado.',
    waitingMore: (count: number) => `Hay ${count} más; todos están en el manifiesto.`,
    thing: 'Proceso o proyecto',
    since: 'Espera desde',
    why: 'Por qué',
    queued: (count: number) =>
      count === 1
        ? 'Un cambio se está publicando ahora.'
        : `${count} cambios se están publicando ahora.`,
    citeTitle: 'Cómo citar y reutilizar',
    citeLead: 'Copia esta frase en tu nota, tu tesis o tu tablero:',
    reuse:
      'Puedes copiar los datos, mezclarlos con otros y publicarlos de nuevo. La licencia dice con qué condiciones.',
    citeOne:
      'Para citar un dato que no se mueva, usa la dirección de su entrega: nunca cambia. La encuentras en la página de cada contrato.',
    cite: (publisher: string, day: string, url: string) =>
      `${publisher}. Datos abiertos de obras y contratos, consultados el ${day}. ${url}`,
    publisher: 'Publica',
    license: 'Licencia',
    noLicense: 'Sin licencia declarada',
    policy: 'Política de publicación',
    prefixes: 'Prefijos',
    official: (value: string) => `${value} (oficial)`,
    test: (value: string) => `${value} (de prueba)`,
    standards: 'Estándares',
    standardsText: 'OCDS 1.1 con las extensiones mexicanas del EDCA, y OC4IDS 0.9',
    manifest:
      'El manifiesto dice de cada archivo su tamaño, su fecha y su huella SHA-256, para que compruebes que lo recibiste completo.',
    manifestLink: 'Abrir el manifiesto',
    kinds: {
      manifest: 'Lista de todos los archivos, con su huella, y de lo que espera',
      releases: 'Todas las entregas, en páginas de 100',
      releaseLines: 'Todas las entregas, una por línea',
      recordLines: 'Todos los registros, uno por línea',
      year: (year: string) => `Las entregas de ${year}`,
      yearZip: (year: string) => `Las entregas de ${year}, comprimidas`,
      csv: 'Los proyectos en una tabla, para cualquier hoja de cálculo',
      xlsx: 'Los proyectos en una tabla de Excel',
      projects: 'Todos los proyectos en el estándar OC4IDS',
    },
  },

  test: {
    title: 'Datos con prefijo de prueba',
    description: 'Qué significa que los datos abiertos del municipio lleven un prefijo de prueba.',
    lead: 'No son una publicación oficial. No los cites como si lo fueran.',
    whyTitle: 'Por qué',
    why: (prefixes: string) =>
      `La Open Contracting Partnership da a cada publicador los prefijos de sus identificadores. Los que empiezan con ${prefixes} no son de esos: son de prueba.`,
    official:
      'El municipio ya tiene prefijos oficiales. Lo que publicó antes conserva su dirección y su identificador de prueba.',
    howTitle: 'Cómo lo dice cada archivo',
    how: [
      'Los paquetes OCDS y OC4IDS enlazan esta página como su política de publicación.',
      'La tabla de proyectos tiene la columna «Datos oficiales»; la de Excel, además, la hoja «Léeme».',
      'El manifiesto, que enumera los archivos, dice que no son oficiales.',
      'El nombre con que guardas un archivo termina en «-prueba».',
      'Cada respuesta lleva el encabezado Tequio-Publication: prueba.',
    ],
    data: 'Ver los datos abiertos',
    policy: 'La política de publicación del municipio',
  },

  notFound: 'No hay ningún archivo en esta dirección. La lista completa está en /datos.',
  nothingYet:
    'Todavía no se publica nada en este archivo. Existirá con el primer dato, porque el estándar no admite un paquete vacío.',
  wrongRange: 'El archivo termina antes de los bytes que pediste.',
  wrongPage: 'La página debe ser un número entero desde 1, como ?pagina=2.',
  noSuchPage: (last: number) => `Esa página no existe; la última es la ${last}.`,
} as const

/** Inside a package of one, who reads looks for the field and not for the package. */
const placeOf = (path: string) =>
  path.replace(/^\/?(?:releases|records|projects)(?:\/0)?\/(?=.)/, '')
