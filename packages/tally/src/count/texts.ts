import type { VoteType } from '../election.ts'
import type { CountRefusal } from './refusal.ts'

const ballots: Record<VoteType, string> = {
  approval: 'de aprobación (se marcan proyectos)',
  'choose-1': 'de un solo proyecto',
  ordinal: 'en orden de preferencia',
  cumulative: 'de puntos repartidos',
  scoring: 'de calificaciones',
}

export function refusalText(refusal: CountRefusal): string {
  switch (refusal.because) {
    case 'unknown-option':
      return `No conocemos «${refusal.value}» como valor de «${refusal.option}».`
    case 'rule-unfit':
      return `La regla «${refusal.rule}» no se puede usar con boletas ${ballots[refusal.voteType]}.`
    case 'utility-unfit':
      return `La utilidad «${refusal.utility}» no se puede usar con boletas ${ballots[refusal.voteType]}.`
    case 'option-unused':
      return `La opción «${refusal.option}» no tiene sentido con la regla «${refusal.rule}».`
    case 'negative-cost':
      return `El proyecto «${refusal.project}» tiene un costo menor que cero.`
    case 'negative-budget':
      return 'El presupuesto es menor que cero.'
    case 'not-an-amount':
      return refusal.project === undefined
        ? `«${refusal.value}» no es una cantidad.`
        : `El costo «${refusal.value}» del proyecto «${refusal.project}» no es una cantidad.`
    case 'project-twice':
      return `El proyecto «${refusal.project}» está dos veces.`
    case 'points-too-large':
      return 'Los puntos de un proyecto suman más de lo que se puede contar con exactitud (2^53).'
  }
}
