import {
  code,
  type Definitions,
  date,
  group,
  integer,
  key,
  link,
  many,
  number,
  object,
  one,
  text,
} from '../field.ts'

/** What is bought, for how much and for how long. */
export const itemDefinitions: Definitions = {
  Item: object({
    id: key('Número de renglón'),
    description: text('Descripción', { translated: true }),
    classification: one('Classification', 'Clasificación'),
    additionalClassifications: many('Classification', 'Otras clasificaciones', {
      wholeListMerge: true,
      uniqueItems: true,
    }),
    quantity: number('Cantidad'),
    unit: group('Unidad de medida', {
      scheme: code('Catálogo de unidades', 'unitClassificationScheme', { since: '1.1' }),
      id: text('Clave de la unidad', { versionId: true, since: '1.1' }),
      name: text('Nombre de la unidad', { translated: true }),
      value: one('Value', 'Precio por unidad'),
      uri: link('Dirección de la unidad', { since: '1.1' }),
    }),
  }),
  Classification: object({
    scheme: code('Catálogo', 'itemClassificationScheme'),
    id: { title: 'Clave en el catálogo', types: ['string', 'integer', 'null'], versionId: true },
    description: text('Nombre en el catálogo', { translated: true }),
    uri: link('Dirección en el catálogo'),
  }),
  Value: object({
    amount: number('Monto'),
    currency: code('Moneda', 'currency'),
  }),
  Period: object({
    startDate: date('Desde'),
    endDate: date('Hasta'),
    maxExtentDate: date('Con prórrogas hasta', { since: '1.1' }),
    durationInDays: integer('En días', { since: '1.1' }),
  }),
}
