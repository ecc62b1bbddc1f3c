import type { SettingField } from './rules/settings-form.ts'
import type { ShieldRefusal } from './rules/shield.ts'

/** What is said beside a field of the settings. */
export const fieldTexts = {
  missing: 'Falta este dato.',
  wrongAddress: 'Escribe una dirección que empiece con https://.',
  wrongRfc: 'Escribe los 12 caracteres del RFC del municipio.',
  wrongPrefix: (kind: string) => `Escribe «${kind}-» y los seis caracteres que te dieron.`,
  testPrefix: 'Este prefijo es de prueba: no puede ser oficial.',
  wrongZone: 'Esa zona horaria no existe.',
  wrongCalendar: 'Escribe MX, o tu estado como MX-GUA, o tu municipio como MX-GUA-020.',
  wrongColour: 'Escribe el color con seis cifras, como #0b5a4f.',
  noShieldFile: 'Elige el archivo del escudo.',
  shieldTooLarge: 'El escudo pesa más de 2 MB. Elige uno más pequeño.',
  shieldUnreadable: 'No pudimos leer esa imagen. Puede ser JPG, PNG o WebP.',
} as const

export const labels: Readonly<Record<SettingField, string>> = {
  name: 'Nombre del municipio',
  publisherName: 'Quién publica los datos',
  publisherRfc: 'RFC del municipio',
  publisherUri: 'Página del municipio',
  license: 'Licencia de los datos',
  publicationPolicy: 'Política de publicación',
  ocidPrefix: 'Prefijo de contrataciones (OCDS)',
  ocidOfficial: 'El prefijo de contrataciones es oficial',
  oc4idsPrefix: 'Prefijo de proyectos (OC4IDS)',
  oc4idsOfficial: 'El prefijo de proyectos es oficial',
  zone: 'Zona horaria',
  strong: 'Color principal',
  accent: 'Color de acento',
  shield: 'Escudo',
  phone: 'Teléfono de atención',
  office: 'Oficina de atención',
  hours: 'Horario de atención',
  calendar: 'Calendario de días hábiles',
}

export const texts = {
  title: 'Ajustes del municipio',
  lead: 'Lo que el municipio dice de sí mismo en cada página y en cada archivo de datos.',
  teller: 'Ajustes',
  acted: 'Cambió un ajuste',
  wholeHistory: 'Ver toda la historia',
  saved: 'Guardamos los ajustes.',
  nothingChanged: 'No había nada que cambiar.',
  groups: {
    town: 'El municipio',
    publisher: 'Quién publica',
    prefixes: 'Identificadores de los datos abiertos',
    look: 'Colores',
    contact: 'Atención a vecinas y vecinos',
    time: 'Tiempo',
  },
  hints: {
    publisherRfc: '12 caracteres. El RFC de una persona no va aquí.',
    license: 'La dirección de la licencia, por ejemplo la de Creative Commons.',
    publicationPolicy: 'La dirección del documento que explica qué publican y cuándo.',
    prefix:
      'Los da la Open Contracting Partnership. Mientras no los tengas, cada página y cada archivo dice que es de prueba.',
    colour: 'Seis cifras, como #0b5a4f. Revisamos que el texto se pueda leer.',
    shield: 'JPG, PNG o WebP. Lo guardamos en pequeño y sin datos de la cámara.',
    zone: 'La hora que marcan los relojes del municipio.',
    calendar: 'MX es el de todo el país. Tu estado es como MX-GUA; tu municipio, como MX-GUA-020.',
  },
  save: 'Guardar ajustes',
  try: 'Ver cómo queda',
  nearest: 'Lo más parecido que sí se lee:',
  useThis: 'Usar este',
  preview: (name: string) => `Así se ve ${name} con estos colores.`,
  shieldNamed: (mark: string) => `Escudo ${mark}`,
  tried: 'Así queda. Todavía no guardamos nada.',
  shieldFile: 'Archivo del escudo',
  shieldSave: 'Poner este escudo',
  shieldRemove: 'Quitar el escudo',
  shieldTitle: 'Escudo del municipio',
  noShield: 'No hay escudo: se ve la primera letra del nombre.',
  shieldShown: 'Este es el escudo que se ve en cada página.',
  staleTitle: 'Alguien cambió los ajustes mientras escribías',
  stale:
    'No guardamos nada todavía. Abajo está lo que cambió. Tu formulario conserva lo que escribiste. Revísalo y guarda otra vez.',
  staleCaption: 'Lo que cambió mientras tanto',
  personalValue:
    'Un dato parece personal, como un correo o un RFC de persona. Quítalo y guarda otra vez.',
  history: 'Historia de los ajustes',
  noHistory: 'Nadie ha cambiado los ajustes todavía.',
  when: 'Cuándo',
  who: 'Quién',
  what: 'Dato',
  before: 'Antes',
  after: 'Después',
  empty: '(vacío)',
  yes: 'Sí',
  no: 'No',
  bySystem: 'El sistema',
  gone: 'Una cuenta que ya no existe',
} as const

export function explainShield({ because }: ShieldRefusal): string {
  switch (because) {
    case 'no-file':
      return fieldTexts.noShieldFile
    case 'too-large':
      return fieldTexts.shieldTooLarge
    case 'unreadable':
      return fieldTexts.shieldUnreadable
  }
}
