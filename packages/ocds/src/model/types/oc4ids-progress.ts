// OC4IDS 0.9.5: documents, milestones and measures.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { MilestoneStatus } from './oc4ids-codes.ts'
import type { Value } from './oc4ids-parts.ts'

export type Document = {
  /** Clave del documento. */
  id: string
  /** Tipo de documento. */
  documentType?: string | undefined
  /** Título del documento. */
  title?: string | undefined
  /** Descripción. */
  description?: string | undefined
  /** Dirección web. */
  url?: string | undefined
  /** Se publicó el. */
  datePublished?: string | undefined
  /** Último cambio. */
  dateModified?: string | undefined
  /** Tipo de archivo. */
  format?: string | undefined
  /** Idioma. */
  language?: string | undefined
  /** Primera página. */
  pageStart?: string | undefined
  /** Última página. */
  pageEnd?: string | undefined
  /** Cómo consultarlo. */
  accessDetails?: string | undefined
  /** Autor. */
  author?: string | undefined
}

export type Milestone = {
  /** Clave del hito. */
  id: string
  /** Nombre del hito. */
  title?: string | undefined
  /** Tipo de hito. */
  type?: string | undefined
  /** Descripción. */
  description?: string | undefined
  /** Clave. */
  code?: string | undefined
  /** Prometido para el. */
  dueDate?: string | undefined
  /** Se cumplió el. */
  dateMet?: string | undefined
  /** Última revisión. */
  dateModified?: string | undefined
  /** Estado del hito. */
  status?: MilestoneStatus | undefined
  /** Monto del hito. */
  value?: Value | undefined
}

export type MilestoneReference = {
  /** Clave del hito. */
  id: string
  /** Nombre del hito. */
  title?: string | undefined
}

export type Metric = {
  /** Clave de la medida. */
  id: string
  /** Nombre de la medida. */
  title?: string | undefined
  /** Descripción. */
  description?: string | undefined
  /** Observaciones. */
  observations?: readonly Observation[] | undefined
}

export type Observation = {
  /** Clave de la cifra. */
  id: string
  /** Periodo de la cifra. */
  period?: Period | undefined
  /** Monto. */
  value?: Value | undefined
  /** Cifra. */
  measure?: string | number | undefined
  /** Unidad de medida. */
  unit?: ObservationUnit | undefined
  /** Dimensiones. */
  dimensions?: { [name: string]: unknown } | undefined
  /** Notas. */
  notes?: string | undefined
}

export type ObservationUnit = {
  /** Nombre. */
  name?: string | undefined
  /** Catálogo. */
  scheme?: string | undefined
  /** Identificador. */
  id?: string | undefined
  /** Dirección permanente. */
  uri?: string | undefined
}

export type Period = {
  /** Desde. */
  startDate?: string | undefined
  /** Hasta. */
  endDate?: string | undefined
  /** Con prórrogas hasta. */
  maxExtentDate?: string | undefined
  /** En días. */
  durationInDays?: number | undefined
}
