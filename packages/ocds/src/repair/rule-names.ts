/** Every rule by its name, with what it does in the words of who reads the list of repairs. */
export const ruleTexts = {
  'array-release-package':
    'Sacamos los paquetes de la envoltura «arrayReleasePackage» de la plataforma del INAI.',
  trim: 'Quitamos los espacios al principio y al final.',
  empty: 'Quitamos un campo vacío: texto sin letras, lista u objeto sin nada.',
  null: 'Quitamos un nulo donde el estándar no lo admite.',
  'field-name': 'Escribimos el nombre del campo como el estándar lo escribe.',
  list: 'El estándar pide una lista: el valor quedó como su único elemento.',
  single: 'El estándar pide un solo valor: lo sacamos de la lista.',
  'text-from-number': 'El estándar pide texto: escribimos el número como texto.',
  'number-from-text': 'El estándar pide un número: leímos el número del texto.',
  'boolean-from-text': 'El estándar pide verdadero o falso: lo leímos del valor.',
  'object-from-value':
    'El estándar pide un objeto: el valor suelto quedó como su nombre o su monto.',
  'code-case': 'Escribimos el código como está en su catálogo.',
  date: 'Escribimos la fecha como la pide el estándar, con hora y zona.',
  'uri-scheme': 'Completamos la dirección de internet con http://.',
  'uri-characters': 'Codificamos los caracteres que una dirección de internet no admite.',
  duplicate: 'Quitamos un elemento repetido letra por letra en la misma lista.',
  'out-of-place': 'El estándar no tiene lugar para este valor: quedó aparte, con su ruta.',
  amendments: 'Pasamos la modificación única (1.0) a la lista de modificaciones (1.1).',
  transactions: 'Dimos a los campos del pago sus nombres de la versión 1.1.',
  parties: 'Pasamos los datos de la organización a «parties» y dejamos una referencia.',
  'ocid-prefix': 'Escribimos el prefijo del ocid en minúsculas.',
  'missing-id': 'Pusimos el identificador que faltaba.',
  tag: 'Dedujimos la etapa (tag) de lo que la entrega contiene.',
  'initiation-type': 'Pusimos el único tipo de inicio que existe: «tender».',
  version: 'Pusimos la versión del estándar: 1.1.',
  'package-metadata': 'Completamos los datos del paquete.',
  extensions: 'Declaramos la extensión cuyos campos usa el documento.',
} as const

export type RuleName = keyof typeof ruleTexts

/** What a rule does, in Spanish. */
export const explainRule = (rule: RuleName): string => ruleTexts[rule]
