import { open } from '../codelist.ts'
import type { Extension } from '../extension.ts'
import {
  code,
  codes,
  filled,
  group,
  link,
  many,
  object,
  one,
  patch,
  present,
  text,
  texts,
} from '../field.ts'

export const additionalContactPoints: Extension = {
  name: 'additionalContactPoints',
  title: 'Otros contactos',
  repository: 'open-contracting-extensions/ocds_additionalContactPoints_extension',
  definitions: {
    Organization: patch({
      additionalContactPoints: many('ContactPoint', 'Otros contactos', {
        wholeListMerge: true,
        minItems: 1,
        uniqueItems: true,
      }),
    }),
    ContactPoint: patch({
      availableLanguage: filled(
        texts('Idiomas en que atiende', { minItems: 1, uniqueItems: true }),
      ),
      address: one('Address', 'Domicilio'),
    }),
  },
}

export const memberOf: Extension = {
  name: 'memberOf',
  title: 'Organizaciones de las que forma parte',
  repository: 'open-contracting-extensions/ocds_memberOf_extension',
  definitions: {
    Organization: patch({
      memberOf: many('OrganizationReference', 'Forma parte de', { minItems: 1, uniqueItems: true }),
    }),
  },
}

export const milestoneDocuments: Extension = {
  name: 'milestone_documents',
  title: 'Documentos de los hitos',
  repository: 'open-contracting-extensions/ocds_milestone_documents_extension',
  definitions: {
    Milestone: patch({
      documents: { title: 'Documentos', deprecated: null },
    }),
  },
}

export const pagination: Extension = {
  name: 'pagination',
  title: 'Paginación',
  repository: 'open-contracting-extensions/ocds_pagination_extension',
  package: {
    links: group('Enlaces', {
      next: present(link('Página siguiente')),
      prev: present(link('Página anterior')),
    }),
  },
}

export const processTitle: Extension = {
  name: 'process_title',
  title: 'Título del proceso',
  repository: 'open-contracting-extensions/ocds_process_title_extension',
  release: {
    title: text('Título de la contratación'),
    description: text('Descripción de la contratación'),
  },
}

export const ocds12Draft: Extension = {
  name: '1_2_draft',
  title: 'Borrador de OCDS 1.2',
  repository: 'open-contracting-extensions/ocds_1_2_draft_extension',
  release: {
    links: many('Link', 'Enlaces', { omitWhenMerged: true, minItems: 1, uniqueItems: true }),
  },
  definitions: {
    Tender: patch({
      identifiers: many('SimpleIdentifier', 'Otras claves', {
        wholeListMerge: true,
        minItems: 1,
        uniqueItems: true,
      }),
    }),
    Award: patch({
      maximumValue: one('Value', 'Monto máximo'),
      estimatedValue: one('Value', 'Monto estimado'),
    }),
    Contract: patch({
      identifiers: many('SimpleIdentifier', 'Otras claves', {
        wholeListMerge: true,
        minItems: 1,
        uniqueItems: true,
      }),
    }),
    Document: patch({
      languages: filled(codes('Idiomas', 'language', { minItems: 1, uniqueItems: true })),
    }),
    Link: object(
      {
        rel: present(code('Relación', 'linkRelationType', { minLength: 1 })),
        href: present(link('Dirección')),
      },
      { minProperties: 1 },
    ),
    SimpleIdentifier: object(
      {
        scheme: text('Registro', { minLength: 1 }),
        id: text('Clave', { versionId: true, minLength: 1 }),
      },
      { minProperties: 1 },
    ),
  },
  codelists: {
    language: open(`
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv
    cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr
    ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw
    ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv
    ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr
    ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi
    yo za zh zu
  `),
    linkRelationType: open('canonical prev alternate'),
  },
  addedCodes: {
    partyRole: ['wholesaleBuyer'],
  },
}
