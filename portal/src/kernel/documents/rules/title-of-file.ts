/** «acta_entrega.pdf» → «acta entrega»; nothing when the name is only an ending. */
export const titleOfFile = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
