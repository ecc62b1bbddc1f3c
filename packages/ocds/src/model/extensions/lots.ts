import type { Extension } from '../extension.ts'
import {
  code,
  codes,
  filled,
  flag,
  group,
  integer,
  many,
  object,
  one,
  patch,
  present,
  text,
  texts,
} from '../field.ts'

export const lots: Extension = {
  name: 'lots',
  title: 'Lotes',
  repository: 'open-contracting-extensions/ocds_lots_extension',
  definitions: {
    Tender: patch({
      lots: many('Lot', 'Lotes'),
      lotDetails: group('Reglas de los lotes', {
        maximumLotsBidPerSupplier: integer('Máximo de lotes que se pueden ofertar'),
        maximumLotsAwardedPerSupplier: integer('Máximo de lotes que se pueden ganar'),
        awardCriteriaDetails: text('Detalle del criterio de adjudicación'),
      }),
      lotGroups: many('LotGroup', 'Grupos de lotes'),
    }),
    Document: patch({
      relatedLots: texts('Lotes relacionados'),
    }),
    Item: patch({
      relatedLot: text('Lote relacionado'),
    }),
    Milestone: patch({
      relatedLots: texts('Lotes relacionados'),
    }),
    Award: patch({
      relatedLots: texts('Lotes relacionados'),
    }),
    Amendment: patch({
      relatedLots: filled(texts('Lotes relacionados', { minItems: 1, uniqueItems: true })),
    }),
    RelatedProcess: patch({
      relatedLots: filled(texts('Lotes relacionados', { minItems: 1, uniqueItems: true })),
    }),
    Lot: object({
      id: present(text('Número del lote', { required: true })),
      identifiers: many('SimpleIdentifier', 'Otras claves', {
        wholeListMerge: true,
        minItems: 1,
        uniqueItems: true,
      }),
      title: text('Título del lote'),
      description: text('Descripción'),
      status: code('Estado del lote', 'tenderStatus'),
      value: one('Value', 'Monto estimado'),
      minimumValue: one('Value', 'Monto mínimo'),
      tenderPeriod: one('Period', 'Se reciben propuestas'),
      contractPeriod: one('Period', 'Vigencia prevista'),
      buyer: one('OrganizationReference', 'Comprador'),
      additionalClassifications: many('Classification', 'Otras clasificaciones', {
        wholeListMerge: true,
        minItems: 1,
        uniqueItems: true,
      }),
      mainProcurementCategory: code('Categoría principal', 'procurementCategory'),
      additionalProcurementCategories: filled(
        codes('Otras categorías', 'extendedProcurementCategory', {
          minItems: 1,
          uniqueItems: true,
        }),
      ),
      enquiryPeriod: one('Period', 'Se responden preguntas'),
      milestones: many('Milestone', 'Fechas del lote', { minItems: 1, uniqueItems: true }),
      submissionMethodDetails: text('Dónde y cómo se entregan propuestas', { minLength: 1 }),
      submissionTerms: one('SubmissionTerms', 'Condiciones de entrega'),
    }),
    LotGroup: object({
      id: present(text('Número del grupo', { required: true })),
      identifiers: many('SimpleIdentifier', 'Otras claves', {
        wholeListMerge: true,
        minItems: 1,
        uniqueItems: true,
      }),
      title: text('Título del grupo', { minLength: 1 }),
      description: text('Descripción', { minLength: 1 }),
      relatedLots: texts('Lotes del grupo'),
      optionToCombine: flag('Se pueden combinar'),
      maximumValue: one('Value', 'Monto máximo'),
    }),
    SimpleIdentifier: object(
      {
        scheme: text('Registro', { minLength: 1 }),
        id: text('Clave', { versionId: true, minLength: 1 }),
      },
      { minProperties: 1 },
    ),
  },
}
