import type { Method } from '@tequio/ocds'
import type { Stage } from '../rules/summary.ts'
import { methodNames } from '../texts.ts'

/** The words of the stage forms. */
export const formTexts = {
  missing: 'Falta este dato.',
  choose: 'Elige una opción.',
  tooLong: (most: number) => `Usa ${most} letras o menos.`,
  wrongRfc:
    'Un RFC tiene 12 caracteres si es de empresa y 13 si es de persona. Si no lo tienes, déjalo en blanco.',
  wrongYear: 'Escribe el año con cuatro cifras, como 2026.',
  personal:
    'Un dato parece personal: una CURP, un RFC de persona, una clave de elector, una CLABE, un nacimiento, un teléfono o un correo. Quítalo y publica otra vez.',
  registered: 'No se pudo dar de alta la obra. Revisa el año y el área.',
  inCurrency: (code: string) => `En ${code}.`,
  guaranteeAmount: 'Escribe de cuánto es la garantía, o quítala.',
  guaranteeKind: 'Elige qué garantía es, o borra su monto.',
  aboveZero: 'Escribe un monto mayor que cero, o déjalo en blanco.',
  leadAgain: 'Esto ya es público. Cambia lo que haga falta y di por qué.',
  submitAgain: 'Publicar el cambio',
  endedOn: 'Desde qué día',
  file: 'Documento',
  fileHint: 'PDF o foto, sin datos personales. Queda público.',
  rare: 'Más datos, si los tienes',
  check: 'Revisa antes de publicar',
  checkLead:
    'Quedará público en la página de esta contratación y no se podrá borrar. Un error se corrige con otra publicación que dice por qué.',
  leftOut: (names: string) => `Dejas en blanco: ${names}.`,
  nextStep: 'Continuar',
  nextHint: 'Antes de publicar verás tus respuestas juntas.',
  reason: 'Por qué cambia',
  reasonHint: 'Lo que ya es público se corrige con su razón. Cualquiera podrá leerla.',
} as const

export const methodOptions = (['open', 'selective', 'limited', 'direct'] satisfies Method[]).map(
  (value) => ({ value, label: methodNames[value] ?? value }),
)

export const surveillanceOptions = [
  { value: 'citizenComptroller', label: 'Contraloría ciudadana' },
  { value: 'socialWitness', label: 'Testigo social' },
  { value: 'internalControlUnit', label: 'Órgano interno de control' },
  { value: 'externalAuditor', label: 'Auditoría externa' },
] as const

export const guaranteeOptions = [
  { value: 'bail', label: 'Fianza' },
  { value: 'suretyBond', label: 'Seguro de caución' },
  { value: 'letterOfCredit', label: 'Carta de crédito' },
  { value: 'depositSlip', label: 'Billete de depósito' },
  { value: 'check', label: 'Cheque' },
] as const

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

/** The code of the official list is written so. */
export const paymentOptions = [
  { value: 'wireTransfe', label: 'Transferencia' },
  { value: 'check', label: 'Cheque' },
  { value: 'cash', label: 'Efectivo' },
] as const

const dateHint = 'Día, mes y año: 20/11/2026.'
const moneyHint = 'En pesos, con IVA.'

/** Label and hint of each field, by its name in the form. */
export const fieldWords: Readonly<
  Record<string, { readonly label: string; readonly hint?: string }>
> = {
  titulo: { label: 'Qué se contrata', hint: 'En palabras de vecino: «Pavimentar la calle Nogal».' },
  anio: { label: 'Año del presupuesto', hint: 'Cuatro cifras.' },
  unidad: { label: 'Área que contrata' },
  monto: { label: 'Monto', hint: moneyHint },
  metodo: { label: 'Cómo se contrata' },
  metodo_detalle: { label: 'Detalle del procedimiento', hint: 'Como lo llama tu reglamento.' },
  justificacion: {
    label: 'Por qué así',
    hint: 'Necesario si no es licitación pública: la razón y su artículo.',
  },
  para_que: { label: 'Para qué' },
  fuente: { label: 'De dónde sale el dinero' },
  convocatoria_el: { label: 'Convocatoria prevista', hint: dateHint },
  termina_el: { label: 'Obra terminada para', hint: dateHint },
  numero: { label: 'Número', hint: 'Como está en el documento.' },
  descripcion: { label: 'Descripción' },
  publicada: { label: 'Se publicó el', hint: dateHint },
  cierra: { label: 'Se reciben propuestas hasta el', hint: dateHint },
  aclaraciones: { label: 'Junta de aclaraciones', hint: dateHint },
  ganador: {
    label: 'Quién ganó',
    hint: 'Nombre o razón social. Si ya trabajó aquí, elígela de la lista.',
  },
  rfc: {
    label: 'RFC de quien ganó',
    hint: '12 caracteres si es empresa. El de una persona (13) se guarda y nunca se publica.',
  },
  razones: { label: 'Por qué ganó' },
  otras: {
    label: 'Quién más participó',
    hint: 'Una por renglón: nombre y, si lo tienes, su RFC al final.',
  },
  sin_iva: { label: 'Monto sin IVA', hint: 'En pesos.' },
  firmado: { label: 'Se firmó el', hint: dateHint },
  inicia: { label: 'Empieza el', hint: dateHint },
  termina: { label: 'Termina el', hint: dateHint },
  vigilancia: { label: 'Quién lo vigila' },
  garantia: { label: 'Garantía de cumplimiento' },
  garantia_monto: { label: 'Monto de la garantía', hint: 'En pesos.' },
  contrato: { label: 'Contrato' },
  fecha: { label: 'Fecha', hint: dateHint },
  forma: { label: 'Forma de pago' },
  hito: { label: 'Qué se termina' },
  previsto: { label: 'Previsto para el', hint: dateHint },
  cumplido: { label: 'Se cumplió el', hint: `${dateHint} Déjalo en blanco si todavía no.` },
  resultado: { label: 'Qué pasó' },
  motivo: { label: formTexts.reason, hint: formTexts.reasonHint },
  documento: { label: formTexts.file, hint: formTexts.fileHint },
}

export const outcomeOptions = [
  { value: 'cancelled', label: 'Se cancela' },
  { value: 'unsuccessful', label: 'Se declara desierta: nadie ofreció lo que se pidió' },
] as const
