/** What the merge says, in the language of the reader. */
export const mergeTexts = {
  'no-releases': 'No hay entregas que unir',
  'release-not-object': 'Una entrega no es un objeto JSON',
  'date-missing': 'A una entrega le falta su fecha (date)',
  'date-null': 'La fecha (date) de una entrega es nula',
  'date-not-string': 'La fecha (date) de una entrega no es texto',
  'ocid-missing': 'Una entrega no dice a qué proceso pertenece (ocid)',
  'inconsistent-type': 'Dos entregas no coinciden: una trae un valor donde otra trae un objeto',
  'too-deep': 'Una entrega está anidada en más de 200 niveles',
  repeatedDate: (date: string) =>
    `Varias entregas tienen la fecha ${date}; se unieron en el orden en que venían.`,
  severalProcesses: (count: number) => `Se unieron entregas de ${count} procesos distintos.`,
  ignored: (path: string) =>
    `Una entrega posterior trae un valor suelto en «${path}», donde antes había un objeto; se conserva el objeto.`,
  mixedLists: (path: string) =>
    `Una entrega trae en «${path}» una lista de valores y otra una lista de objetos; quedaron juntas. Revisa cuál es la buena.`,
  duplicate: (path: string, id: string) =>
    `Varios objetos de «${path}» tienen el mismo id «${id}»; se unieron en uno.`,
} as const
