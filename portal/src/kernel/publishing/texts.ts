/** Every sentence of the room that people read. */
export const texts = {
  strangeCodes: (values: readonly string[]) =>
    `El estándar no conoce el código ${values.map((value) => `«${value}»`).join(', ')}. Usa uno de su lista.`,
  additionalField: (field: string) =>
    `El campo «${field}» no existe en el estándar ni en sus extensiones. Quítalo o muévelo.`,
  emptyField: 'El campo está vacío. Escribe un valor o quítalo.',
  repeatedIds: (ids: readonly string[]) =>
    `Se repite el identificador ${ids.map((id) => `«${id}»`).join(', ')}. Cada elemento necesita el suyo.`,
  personalValue:
    'Aquí hay un dato personal (CURP, clave de elector o RFC). Quítalo antes de publicar.',
  otherId: (id: string) =>
    `Este folio ya se publicó con el identificador «${id}», que no puede cambiar. Usa el mismo.`,

  dutyTitle: (what: string) => `Corrige lo que no se pudo publicar de ${what}`,
  dutyWhy: (faults: readonly { readonly message: string; readonly path: string }[]) => {
    const [first] = faults
    if (!first) return 'No se pudo publicar.'
    const more = faults.length - 1
    const rest = more === 0 ? '' : more === 1 ? ' Hay una razón más.' : ` Hay ${more} razones más.`
    return `${first.message} (${first.path})${rest}`
  },

  projectsSheet: 'Proyectos',
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

  notFound: 'No hay ningún archivo en esta dirección. La lista completa está en /datos.',
  nothingYet: 'Todavía no se publica ninguna entrega.',
  wrongPage: 'La página debe ser un número entero desde 1, como ?pagina=2.',
  noSuchPage: (last: number) => `Esa página no existe; la última es la ${last}.`,
} as const
