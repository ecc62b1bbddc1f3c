import { MXN } from '../../../lib/money.ts'
import type { Stage } from '../rules/summary.ts'

/** The words of the stage forms that the model does not have: how to write an answer, and what fills no field. */
export const formTexts = {
  choose: 'Elige una opción.',
  howTo: {
    ...{ text: '', lines: '', amount: '', code: '', codes: '' },
    date: 'Así: 20/11/2026.',
  },
  inCurrency: (code: string) => (code === MXN ? 'En pesos.' : `En ${code}.`),
  wrongRfc:
    'Un RFC tiene 12 caracteres si es de empresa y 13 si es de persona. Si no lo tienes, déjalo en blanco.',
  wrongYear: 'Escribe el año con cuatro cifras, como 2026.',
  personal:
    'Un dato parece personal: una CURP, un RFC de persona, una clave de elector, una CLABE, un nacimiento, un teléfono o un correo. Quítalo y publica otra vez.',
  registered: 'No se pudo dar de alta la obra. Revisa el año y el área.',
  guaranteeAmount: 'Escribe de cuánto es la garantía, o quítala.',
  guaranteeKind: 'Elige qué garantía es, o borra su monto.',
  leadAgain: 'Esto ya es público. Cambia lo que haga falta y di por qué.',
  submitAgain: 'Publicar el cambio',
  noReason: 'Escribe por qué cambia.',
  year: 'Año del presupuesto',
  yearHint: 'Cuatro cifras.',
  unit: 'Área que contrata',
  contract: 'Contrato',
  winner: 'Quién ganó',
  winnerHint: 'Nombre o razón social. Si ya trabajó aquí, elígela de la lista.',
  rfc: 'RFC de quien ganó',
  rfcHint: '12 caracteres si es empresa. El de una persona (13) se guarda y nunca se publica.',
  others: 'Quién más participó',
  othersHint: 'Una por renglón: nombre y, si lo tienes, su RFC al final.',
  outcome: 'Qué pasó',
  endedOn: 'Desde qué día',
  why: 'Por qué',
  whyHint: 'Cualquiera podrá leerlo.',
  file: 'Documento',
  fileHint: 'PDF o foto, sin datos personales. Queda público.',
  rare: 'Más datos, si los tienes',
  check: 'Revisa antes de publicar',
  checkLead:
    'Quedará público en la página de esta contratación y no se podrá borrar. Un error se corrige con otra publicación que dice por qué.',
  leftOut: (names: string) => `Dejas en blanco: ${names}.`,
  nextStep: 'Continuar',
  nextHint: 'Antes de publicar verás tus respuestas juntas.',
} as const

/** What ends depends on what there is. */
export function cancellationWords(stage: Stage) {
  switch (stage) {
    case 'planning':
      return {
        title: 'Cancelar el plan',
        lead: 'Esto ya no se va a contratar. El plan se queda publicado, con la razón.',
        submit: 'Publicar la cancelación',
      }
    case 'tender':
      return {
        title: 'Cancelar la convocatoria o declararla desierta',
        lead: 'La convocatoria termina sin contrato. Lo publicado se queda, con la razón.',
        submit: 'Publicar cómo terminó',
      }
    case 'award':
      return {
        title: 'Cancelar el fallo',
        lead: 'El fallo queda sin efecto y no habrá contrato. Lo publicado se queda, con la razón.',
        submit: 'Publicar la cancelación',
      }
    default:
      return {
        title: 'Terminar el contrato antes de tiempo',
        lead: 'El contrato termina sin cumplirse completo. Publica antes los pagos que falten: después no se podrá.',
        submit: 'Publicar la terminación',
      }
  }
}

export const outcomeOptions = [
  { value: 'cancelled', label: 'Se cancela' },
  { value: 'unsuccessful', label: 'Se declara desierta: nadie ofreció lo que se pidió' },
] as const
