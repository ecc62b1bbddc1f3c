// OC4IDS 0.9.5: documents, milestones and measures.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { MilestoneStatus } from './oc4ids-codes.ts'
import type { Value } from './oc4ids-parts.ts'

export type Document = {
  /** Identificador. */
  id: string
  /** Tipo de documento. */
  documentType?: string | undefined
  /** Título. */
  title?: string | undefined
  /** Descripción. */
  description?: string | undefined
  /** Dirección web. */
  url?: string | undefined
  /** Fecha de publicación. */
  datePublished?: string | undefined
  /** Última modificación. */
  dateModified?: string | undefined
  /** Formato. */
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
  /** Identificador. */
  id: string
  /** Título. */
  title?: string | undefined
  /** Tipo. */
  type?: string | undefined
  /** Descripción. */
  description?: string | undefined
  /** Clave. */
  code?: string | undefined
  /** Fecha comprometida. */
  dueDate?: string | undefined
  /** Fecha de cumplimiento. */
  dateMet?: string | undefined
  /** Última modificación. */
  dateModified?: string | undefined
  /** Estado. */
  status?: MilestoneStatus | undefined
  /** Monto. */
  value?: Value | undefined
}

export type MilestoneReference = {
  /** Identificador. */
  id: string
  /** Título. */
  title?: string | undefined
}

export type Metric = {
  /** Identificador. */
  id: string
  /** Título. */
  title?: string | undefined
  /** Descripción. */
  description?: string | undefined
  /** Observaciones. */
  observations?: readonly Observation[] | undefined
}

export type Observation = {
  /** Identificador. */
  id: string
  /** Periodo. */
  period?: Period | undefined
  /** Monto. */
  value?: Value | undefined
  /** Medida. */
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
  /** Inicio. */
  startDate?: string | undefined
  /** Término. */
  endDate?: string | undefined
  /** Término con prórrogas. */
  maxExtentDate?: string | undefined
  /** Duración en días. */
  durationInDays?: number | undefined
}
