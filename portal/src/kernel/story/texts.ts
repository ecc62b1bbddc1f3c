export const texts = {
  title: 'Buscar',
  lead: 'Escribe un folio, una calle, una colonia, una empresa o un documento.',
  box: '¿Qué buscas?',
  submit: 'Buscar',
  found: (count: number, asked: string) =>
    count === 1
      ? `Encontramos 1 resultado de «${asked}».`
      : `Encontramos ${count} resultados de «${asked}».`,
  first: (shown: number, asked: string) =>
    `Éstos son los primeros ${shown} resultados de «${asked}». Escribe algo más para encontrar menos.`,
  none: (asked: string) => `No encontramos nada con «${asked}».`,
  noneHow: 'Prueba con menos palabras, o con el nombre de la colonia. Los acentos no importan.',
  short: 'Escribe al menos 2 letras.',
  long: 'Escribe menos de 100 letras.',
} as const
