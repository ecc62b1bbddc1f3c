import { centavos } from '../../../lib/money.ts'
import { formatPesos } from '../../../lib/money-text.ts'
import type { Stage } from '../rules/stages.ts'
import { capital, dateText, stageNames } from '../texts.ts'

const options = {
  edition: 'Edición (año) de las obras que no la traen',
  unit: 'Unidad responsable de las obras que no la traen',
  ignore: 'Columnas que no se cargan, separadas por comas',
  equalAmounts: 'Los montos iguales en todas las filas son reales',
  reason: 'Por qué se mueven fechas ya prometidas',
} as const

/** What people read about loads of works. */
export const say = {
  title: 'Obras',
  help: 'Sube la hoja de tus obras en CSV o XLSX, con los encabezados que ya usas. Una obra se reconoce por su folio, o por su clave y edición.',
  options,
  noHeader: 'No se encontraron encabezados. Escribe uno como «Nombre de la obra» o «Folio».',
  noNames: 'Ninguna columna dice el folio, la clave ni el nombre de la obra.',
  unknownColumn: (heading: string, meant: string | undefined) =>
    meant
      ? `La columna «${heading}» no se carga. ¿Quisiste decir «${meant}»?`
      : `La columna «${heading}» no se carga.`,
  twoColumns: (kept: string, left: string) =>
    `Hay dos columnas para lo mismo: se carga «${kept}» y no «${left}».`,
  ignored: (heading: string) => `La columna «${heading}» no se carga, como pediste.`,
  total: 'Es la fila del total: no es una obra y no se carga.',
  equalAmounts: (rows: number, amount: number) =>
    `Las ${rows} filas dicen ${pesos(amount)}: parece un valor de relleno y no se carga. Si es real, elige «${options.equalAmounts}».`,
  fractions: 'El avance viene como fracción (0.45); se lee como porcentaje (45 %).',
  readAs: (text: string) => `Se escribe «${text}»; lo que decía el archivo queda guardado.`,
  editionOfFile: (year: number) => `La edición, ${year}, se tomó del nombre del archivo.`,
  noEdition: `No se sabe de qué edición es esta obra. Dila en «${options.edition}».`,
  wrongYear: 'El año se escribe con cuatro cifras: 2025.',
  unknownFolio: 'No hay una obra con este folio. Deja la celda vacía para que se le dé uno.',
  noTitle: 'Falta el nombre de la obra, y ninguna obra tiene esta clave.',
  tooLong: (max: number) => `Usa ${max} letras o menos.`,
  personal: 'Parece un dato personal (CURP, RFC, teléfono o correo). Quítalo: esto es público.',
  newForOffice:
    'Ninguna obra de tu unidad tiene este folio. Las obras nuevas las registra la oficina de participación.',
  notTheirs: 'Esta obra no la lleva tu unidad: no puedes cambiarla.',
  forOffice:
    'Este dato lo corrige la oficina de participación. Deja el valor que venía: tú cuentas etapas, avances y fechas.',
  unknownStage: 'Esta etapa no existe.',
  unknownType: 'Este tipo de obra no existe.',
  unknownSector: 'Este rubro no existe.',
  negative: 'Un monto no puede ser menor que cero.',
  wholeNumber: 'Escribe un número entero.',
  coordinate: 'La coordenada se escribe en grados: 21.12 y -101.68.',
  halfPoint: 'Faltan la latitud o la longitud.',
  percentage: 'El avance va de 0 a 100, con dos decimales cuando más.',
  future: (today: string) => `La fecha aún no llega: hoy es ${dateText(today)}.`,
  repeated: 'Esta obra ya está en otra fila de la misma hoja.',
  contradicts: (other: string) => `Otra hoja dice algo distinto de la misma obra: «${other}».`,
  unknownPlace: (text: string) => `Ningún lugar se llama «${text}»; la obra se carga sin lugar.`,
  coarserPlace: (text: string, used: string) =>
    `Ningún lugar se llama «${text}»; se usa «${used}».`,
  whichPlace: (text: string) => `«${text}» se parece a lugares que ya están. ¿Cuál es?`,
  noPlace: 'Ninguno: cargar la obra sin lugar',
  unknownUnit: (text: string) =>
    `Ninguna unidad se llama «${text}»; la obra queda con la oficina de participación.`,
  whichUnit: (text: string) => `«${text}» se parece a unidades que ya están. ¿Cuál es?`,
  noUnit: 'Ninguna: la obra queda con la oficina de participación',
  waits: 'Esta obra espera la respuesta de una pregunta.',
  stageBack: (from: Stage) =>
    `La obra ya está en «${stageNames[from]}». Para regresarla, corrígela en su página.`,
  stopped: 'La obra está suspendida o cerrada. Reanúdala o corrígela en su página.',
  stopping: 'Suspender, cancelar o sustituir una obra pide un motivo: hazlo en su página.',
  progressStage: 'Sólo se reporta avance de una obra contratada o en ejecución.',
  wentDown: (last: number) =>
    `El avance físico no baja: ya era ${last} %. Corrígelo en la página de la obra.`,
  beforeLast: (last: string) => `La fecha es anterior a la última, ${dateText(last)}.`,
  promiseReached: 'La obra ya pasó por esta etapa.',
  promiseReason: (before: string) =>
    `Ya se prometió para el ${dateText(before)}. Di por qué se mueve con la opción motivo.`,
  promiseOrder: 'Esta etapa se promete antes que una anterior.',
  overCeiling: (ceiling: number) =>
    `El monto rebasa el techo de su lugar, ${pesos(ceiling)}. Registra la obra en su página con el motivo.`,
  inUse: (table: string) => `Ya tiene ${uses[table] ?? 'otros registros'}: no se puede quitar.`,
  loadedSo: 'Así estaba en el archivo que se cargó.',
}

const uses: Readonly<Record<string, string>> = {
  processes: 'contrataciones',
  project_substitutions: 'una obra a la que sustituye',
}

export const pesos = (amount: number): string => formatPesos(centavos(amount))

export const fieldTexts = {
  edition: 'Edición',
  externalId: 'Clave de la obra',
  title: 'Nombre de la obra',
  originalTitle: 'Nombre en el archivo',
  description: 'Descripción',
  type: 'Tipo',
  sector: 'Rubro',
  placeId: 'Lugar',
  address: 'Dirección',
  point: 'Punto',
  unitId: 'Unidad responsable',
  ceiling: 'Techo presupuestal',
  assigned: 'Monto asignado',
  votes: 'Votos',
  stage: 'Etapa',
  since: 'Fecha de etapa',
  progress: 'Avance',
  promise: (stage: Stage) => `${capital(stageNames[stage])}: fecha prometida`,
  progressValue: (on: string, physical: number, financial: number) =>
    `${physical} % físico, ${financial} % financiero al ${dateText(on)}`,
}
