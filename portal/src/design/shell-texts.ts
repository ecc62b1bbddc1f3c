/** What the header, the footer and the head of every page say. */
export const shellTexts = {
  everything: 'Todo el portal',
  more: 'Más',
  license: 'Licencia de los datos',
  /** For search and for who receives the address, where a page says nothing of its own. */
  description: (town: string) =>
    `Las obras y los contratos de ${town}, paso a paso y peso por peso.`,
  noTown: 'Las obras y los contratos de tu municipio, paso a paso y peso por peso.',
} as const
