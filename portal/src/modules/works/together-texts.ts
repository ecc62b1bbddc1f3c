import type { Asked } from './rules/together.ts'

const counted = (works: number) =>
  works === 1 ? '1 obra' : `${works.toLocaleString('es-MX')} obras`

/** What people read where they act on many works at once. */
export const togetherTexts = {
  choose: (title: string) => title,
  acts: {
    forward: 'Mover a la siguiente etapa',
    back: 'Regresar a la etapa anterior',
    promise: 'Prometer una fecha',
    assign: 'Asignar a un área',
  } satisfies Record<Asked['act'], string>,
  leads: {
    forward: 'Todas con la misma fecha. Primero ves qué le pasa a cada una.',
    back: 'Para corregir un paso que no debió darse. Primero ves qué le pasa a cada una.',
    promise: 'La misma fecha para todas. La primera que se promete ya no se borra.',
    assign: 'El área elegida responde por ellas desde hoy. Primero ves qué le pasa a cada una.',
  } satisfies Record<Asked['act'], string>,
  chosen: (works: number) => `Elegiste ${counted(works)}.`,
  none: 'No elegiste ninguna obra',
  noneTodo: 'Marca las obras en la lista y elige qué hacer con ellas.',
  noneBack: 'Ir a la lista',
  step: 'Etapa que se promete',
  unit: 'Área',
  pick: 'Elige una',
  look: 'Ver qué pasaría',
  planned: 'Lo que se hará',
  plannedCaption: 'Cada obra, antes y después',
  work: 'Obra',
  before: 'Hoy',
  after: 'Quedará',
  nothing: 'nada',
  hindered: 'Lo que no se puede',
  hinderedLead: 'Estas obras se quedan como están.',
  already: 'Ya la lleva esa área.',
  notTheirs: 'No la lleva tu unidad.',
  submit: {
    forward: (works: number) => `Mover ${counted(works)}`,
    back: (works: number) => `Regresar ${counted(works)}`,
    promise: (works: number) => `Prometer la fecha de ${counted(works)}`,
    assign: (works: number) => `Asignar ${counted(works)}`,
  } satisfies Record<Asked['act'], (works: number) => string>,
  allHindered: 'Con ninguna de estas obras se puede.',
  moved: 'Algo cambió desde que viste la lista. No se hizo nada: revisa de nuevo.',
  done: {
    forward: (works: number) => `Listo: ${counted(works)} pasaron a su siguiente etapa.`,
    back: (works: number) => `Listo: ${counted(works)} regresaron a su etapa anterior.`,
    promise: (works: number) => `Listo: ${counted(works)} tienen su fecha.`,
    assign: (works: number) => `Listo: ${counted(works)} cambiaron de área.`,
  } satisfies Record<Asked['act'], (works: number) => string>,
  undo: 'Deshacer',
  undoOne: 'Cada una se puede deshacer en su página.',
  list: 'Volver a las obras',
  undoing: {
    title: 'Deshacer lo último',
    link: 'Deshacer',
    ofLoad: 'Deshacer la carga',
    lead: 'Nada se borra: queda una corrección con tu nombre y el motivo.',
    what: 'Lo último',
    caption: 'Cómo quedará',
    submit: 'Deshacer',
    nothing: 'Lo último que se hizo no se puede deshacer aquí.',
  },
  errors: {
    step: 'Elige la etapa.',
    unit: 'Elige un área de la lista.',
    reason: 'Di por qué. Se publica.',
  },
} as const
