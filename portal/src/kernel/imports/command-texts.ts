import { countOf } from './texts.ts'

/** What the command prints. */
export const commandTexts = {
  usage: (usage: string) => `Uso: tequio ${usage}`,
  pair: 'Escribe cada opción y cada respuesta como nombre=valor.',
  unknownKind: (kind: string, kinds: readonly { kind: string; title: string }[]) =>
    [
      `No hay una carga «${kind}». Hay:`,
      ...kinds.map((one) => `  ${one.kind.padEnd(16)} ${one.title}`),
    ].join('\n'),
  noFile: 'Falta el archivo que se carga.',
  notFound: (path: string) => `No existe el archivo «${path}».`,
  noLoad: (id: string) => `No existe la carga «${id}».`,
  reading: (files: number) => `Leyendo ${countOf(files, 'archivo', 'archivos')}…`,
  applying: (changes: number) => `Aplicando ${countOf(changes, 'cambio', 'cambios')}…`,
  applied: (id: number) => `Carga ${id}: aplicada.`,
  previewed: (id: number) => `Carga ${id}: nada se aplicó; esta es la diferencia.`,
  more: (count: number) => `  … y ${count.toLocaleString('es-MX')} más`,
  notices: 'Avisos:',
  rejects: 'Rechazos (corrígelos en el archivo y vuelve a cargarlo):',
  options: 'Lo que el archivo no dice se escribe así: --option nombre=valor',
  questions: 'Preguntas (lo demás no las espera; responde y vuelve a cargar):',
  undone: (id: number, undone: number) =>
    `Carga ${id}: deshecha; ${countOf(undone, 'dato volvió', 'datos volvieron')} a como estaban.`,
}
