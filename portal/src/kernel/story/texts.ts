export const texts = {
  title: 'Buscar',
  titleOf: (asked: string) => `«${asked}» en la búsqueda`,
  description:
    'Encuentra una obra, un contrato, una empresa, un documento o un lugar del municipio.',
  lead: 'Escribe un folio, una calle, una colonia, una empresa o un documento. Los acentos no importan.',
  box: '¿Qué buscas?',
  officeLead: 'Lo que puedes trabajar abre en la oficina; lo demás, en su página pública.',
  inOffice: 'En la oficina',
  inPublic: 'Página pública',
  submit: 'Buscar',
  named: 'Con ese nombre exacto',
  found: (count: number, asked: string) =>
    count === 1
      ? `Encontramos 1 resultado de «${asked}».`
      : `Encontramos ${count} resultados de «${asked}».`,
  first: (shown: number, asked: string) =>
    `Éstos son los primeros ${shown} resultados de «${asked}». Escribe algo más para encontrar menos.`,
  most: (shown: number) =>
    `Hay más: éstos son los primeros ${shown}. Escribe algo más para encontrar menos.`,
  all: 'Ver todos',
  inList: 'Verlos en su lista, con más filtros',
  everything: 'Todo',
  kinds: 'Tipos de resultado',
  kind: 'Tipo',
  name: 'Nombre',
  detail: 'Detalle',
  address: 'Dirección',
  noun: ['resultado', 'resultados'],
  unknownKind: 'Ese tipo de resultado no existe. Elige uno de los botones.',
  none: (asked: string) => `No encontramos nada con «${asked}».`,
  noneHow: 'Prueba con menos palabras, o con el nombre de la colonia. Los acentos no importan.',
  short: 'Escribe al menos 2 letras.',
  long: 'Escribe menos de 100 letras.',
  personal:
    'No se busca por CURP, RFC de una persona ni correo: son datos personales. Escribe un folio o un nombre.',
} as const
