/** What the pages of the room say beside its domain words, which stand in ../texts.ts. */
export const sectionTexts = {
  supplier: 'Empresa',
  method: 'Cómo se contrató',
  planned: 'Presupuesto planeado',
  contracted: 'Contratado',
  paid: 'Pagado',
  signed: 'Firma',
  ends: 'Debe terminar',
  whole: (title: string) => `Ver la contratación completa de «${title}»`,
} as const
