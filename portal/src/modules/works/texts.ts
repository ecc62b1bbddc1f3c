import { calendarDate, formatDate } from '../../lib/dates.ts'
import type { StepPromise } from './rules/lateness.ts'
import type { Move } from './rules/moves.ts'
import type { Condition, Stage, Standing } from './rules/stages.ts'
import type { ProjectType, Sector } from './rules/work.ts'

export const stageNames: Readonly<Record<Stage, string>> = {
  assigned: 'recurso asignado',
  design: 'proyecto ejecutivo en elaboración',
  designed: 'proyecto ejecutivo concluido',
  budgeting: 'integración de presupuesto',
  procurement: 'en contratación',
  contracted: 'contratada',
  'under-way': 'en ejecución',
  finished: 'concluida',
  delivered: 'entregada',
}

export const conditionNames: Readonly<Record<Condition, string>> = {
  active: 'activa',
  suspended: 'suspendida',
  cancelled: 'cancelada',
  substituted: 'sustituida por otra',
}

/** «En ejecución», or what stopped it. */
export const standingName = ({ stage, condition }: Standing): string =>
  capital(condition === 'active' ? stageNames[stage] : conditionNames[condition])

export const moveNames: Readonly<Record<Move, string>> = {
  forward: 'Pasar a la siguiente etapa',
  back: 'Corregir: regresar a la etapa anterior',
  suspend: 'Suspender',
  resume: 'Reanudar',
  cancel: 'Cancelar',
  substitute: 'Sustituir por otra obra',
}

export const typeNames: Readonly<Record<ProjectType, string>> = {
  construction: 'obra nueva',
  rehabilitation: 'rehabilitación',
  replacement: 'reposición',
  expansion: 'ampliación',
  decommissioning: 'retiro',
}

export const sectorNames: Readonly<Record<Sector, string>> = {
  'transport.urban': 'calles y banquetas',
  'transport.road': 'caminos',
  waterAndWaste: 'agua y drenaje',
  cultureSportsAndRecreation: 'parques, deporte y cultura',
  education: 'educación',
  health: 'salud',
  energy: 'alumbrado y energía',
  governance: 'edificios y seguridad',
  socialHousing: 'vivienda',
  naturalResources: 'medio ambiente',
}

export const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('es') + text.slice(1)

export const dateText = (date: string): string => formatDate(calendarDate(date))

export const dutyTexts = {
  stepKind: 'Etapa de obra',
  reportKind: 'Avance de obra',
  title: (work: string) => work,
  step: ({ step, baseline, latest }: StepPromise) =>
    baseline === latest
      ? `Se prometió «${stageNames[step]}» para el ${dateText(baseline)}.`
      : `Se prometió «${stageNames[step]}» para el ${dateText(baseline)} y se movió al ${dateText(latest)}.`,
  report: (last: string) =>
    `El avance se reporta cada 30 días. La última noticia es del ${dateText(last)}.`,
}

/** What is kept of a file whose name says nothing, or says too much of a person. */
export const stepTexts = { document: 'Documento' }

export const reportTexts = {
  photo: (on: string) => `Avance al ${dateText(on)}`,
}

/** «1 voto», «1,312 votos» */
export const numberedText = (
  count: number,
  [one, many]: readonly [one: string, many: string],
): string => (count === 1 ? `1 ${one}` : `${count.toLocaleString('es-MX')} ${many}`)

export const votesText = (votes: number): string => numberedText(votes, ['voto', 'votos'])

export const storyTexts = {
  stops: {
    suspend: 'Se suspendió',
    resume: 'Se reanudó',
    cancel: 'Se canceló',
    substitute: 'Se sustituyó por otra obra',
  },
  takenBack: (stop: string) => `${stop}; después se deshizo`,
  /** Its own words, in quotes; a full stop stands outside them. */
  explained: (unit: string, reason: string | null) =>
    reason === null
      ? `${unit} todavía no explica por qué.`
      : `${unit} explica: «${reason.trim().replace(/\.$/, '')}».`,
  nobody: 'La oficina de participación',
  chosen: (votes: number, edition: number) => ({
    title: 'La eligieron los vecinos',
    detail: `Con ${votesText(votes)}, en la edición de ${edition}.`,
  }),
  ceiling: 'Techo cuando se registró',
  assigned: 'Asignado',
  votes: 'Votos',
} as const

/** The columns of a list that tell what a work owes. */
export const owed = {
  step: 'Etapa que sigue prometida',
  first: 'Primera fecha prometida',
  late: 'Días hábiles tarde',
} as const
