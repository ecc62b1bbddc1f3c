/** What the door of the portal says. */
export const texts = {
  unknownTown: 'En esta dirección no hay un municipio. Revisa que esté bien escrita.',
  wrongRequest: 'No entendimos lo que pide esta dirección',
  plainAddress: 'Abrir esta página sin filtros',
  wrongAddress: 'La dirección está mal escrita. Revisa el enlace que seguiste.',
  foreignForm:
    'Este formulario no vino de nuestras páginas, así que no guardamos nada. Abre la página otra vez y vuelve a enviarlo.',
  unreadableForm: 'El formulario llegó incompleto. No guardamos nada. Vuelve a enviarlo.',
  wrongField: 'Revisa este dato.',
  missingField: 'Falta este dato.',
  choose: 'Elige una opción.',
  personalKey:
    'Un dato parece personal: una CURP, un RFC de persona o una clave de elector. Quítalo.',
  aboveZero: 'Escribe un monto mayor que cero.',
  aboveZeroOrBlank: 'Escribe un monto mayor que cero, o déjalo en blanco.',
  notYet: 'Esa fecha todavía no llega.',
  before: (label: string, date: string) => `Es anterior a «${label}» (${date}).`,
  tooLong: (max: number | bigint) => `Usa ${max} letras o menos.`,
  wrongList: 'Un filtro de esta dirección tiene un valor que no existe.',
  wrongPage: 'Esa página de la lista no existe. Las páginas se cuentan desde 1.',
  pastEnd: 'Esa página de la lista no existe',
  pages: (last: number) =>
    last === 1 ? 'Esta lista tiene una sola página.' : `Esta lista tiene ${last} páginas.`,
  lastPage: 'Ver la última página',
  wrongOrder: 'La lista no se puede ordenar así.',
} as const
