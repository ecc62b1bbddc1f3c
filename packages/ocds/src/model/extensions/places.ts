import { closed, open } from '../codelist.ts'
import type { Extension } from '../extension.ts'
import { code, group, link, many, object, one, patch, text, texts } from '../field.ts'

export const location: Extension = {
  name: 'location',
  title: 'Ubicación',
  repository: 'open-contracting-extensions/ocds_location_extension',
  definitions: {
    Tender: patch({
      deliveryLocations: many('Location', 'Lugares de entrega', {
        wholeListMerge: true,
        uniqueItems: true,
      }),
      deliveryAddresses: many('Address', 'Domicilios de entrega', {
        wholeListMerge: true,
        uniqueItems: true,
      }),
    }),
    Item: patch({
      deliveryLocations: many('Location', 'Lugares de entrega', {
        wholeListMerge: true,
        minItems: 1,
        uniqueItems: true,
      }),
      deliveryLocation: one('Location', 'Lugar de entrega', { deprecated: '1.2.0' }),
      deliveryAddresses: many('Address', 'Domicilios de entrega', {
        wholeListMerge: true,
        minItems: 1,
        uniqueItems: true,
      }),
      deliveryAddress: one('Address', 'Domicilio de entrega', { deprecated: '1.2.0' }),
    }),
    Location: object({
      description: text('Descripción del lugar'),
      geometry: group('Geometría', {
        type: code('Tipo', 'geometryType'),
        coordinates: {
          title: 'Coordenadas',
          types: ['array', 'null'],
          items: { types: ['number', 'array'] },
        },
      }),
      gazetteer: group('Catálogo de lugares', {
        scheme: code('Catálogo', 'locationGazetteers'),
        identifiers: texts('Identificadores'),
      }),
      uri: link('Dirección de los datos'),
    }),
    Address: patch({
      description: text('Señas para llegar', { personal: 'reserved' }),
    }),
  },
  codelists: {
    geometryType: closed('Point MultiPoint LineString MultiLineString Polygon MultiPolygon'),
    locationGazetteers: open('NUTS ISO2 GEONAMES OSMN OSMR OSMW'),
  },
}

export const project: Extension = {
  name: 'project',
  title: 'Proyecto',
  repository: 'open-contracting-extensions/ocds_project_extension',
  needs: ['location'],
  definitions: {
    Planning: patch({
      project: one('Project', 'Proyecto'),
    }),
    Project: object(
      {
        id: text('Clave del proyecto', { minLength: 1 }),
        title: text('Nombre del proyecto', { minLength: 1 }),
        description: text('Descripción', { minLength: 1 }),
        totalValue: one('Value', 'Costo total'),
        uri: link('Dirección de los datos'),
        sector: one('Classification', 'Sector'),
        additionalClassifications: many('Classification', 'Otras clasificaciones', {
          wholeListMerge: true,
          minItems: 1,
          uniqueItems: true,
        }),
        locations: many('Location', 'Ubicaciones', {
          wholeListMerge: true,
          minItems: 1,
          uniqueItems: true,
        }),
      },
      { minProperties: 1 },
    ),
  },
  addedCodes: {
    itemClassificationScheme: ['oc4idsProjectSector'],
  },
}
