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
    id: key('Identificador'),
    description: text('Descripción', { translated: true }),
    classification: one('Classification', 'Clasificación'),
    additionalClassifications: many('Classification', 'Otras clasificaciones', {
      wholeListMerge: true,
      uniqueItems: true,
    }),
    quantity: number('Cantidad'),
    unit: group('Unidad de medida', {
      scheme: code('Catálogo', 'unitClassificationScheme'),
      id: text('Identificador', { versionId: true }),
      name: text('Nombre', { translated: true }),
      value: one('Value', 'Monto'),
      uri: link('Dirección permanente'),
    }),
  }),
  Classification: object({
    scheme: code('Catálogo', 'itemClassificationScheme'),
    id: { title: 'Identificador', types: ['string', 'integer', 'null'], versionId: true },
    description: text('Descripción', { translated: true }),
    uri: link('Dirección permanente'),
  }),
  Value: object({
    amount: number('Cantidad'),
    currency: code('Moneda', 'currency'),
  }),
  Period: object({
    startDate: date('Inicio'),
    endDate: date('Término'),
    maxExtentDate: date('Término con prórrogas'),
    durationInDays: integer('Duración en días'),
  }),
}
