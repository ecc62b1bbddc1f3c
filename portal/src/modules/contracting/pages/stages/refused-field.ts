import type { ContractingRefusal } from '../../rules/refusals.ts'
import type { FieldSpec, StagePage } from './stage-page.ts'

/** The field beside which a refusal stands; '' is the form as a whole. */
export function refusedField(
  refusal: ContractingRefusal,
  { dates }: Pick<StagePage, 'dates'>,
  fields: readonly FieldSpec[],
): string {
  const field = fieldOf(refusal, dates)
  return fields.some(({ name }) => name === field) ? field : ''
}

function fieldOf(refusal: ContractingRefusal, dates: StagePage['dates']): string {
  switch (refusal.because) {
    case 'no-amount':
    case 'beyond-the-contract':
    case 'nothing-changed':
      return 'monto'
    case 'net-above-total':
      return 'sin_iva'
    case 'no-supplier':
      return 'ganador'
    case 'no-reason':
      return 'motivo'
    case 'unknown-contract':
      return 'contrato'
    case 'before':
    case 'in-the-future':
      return dates[refusal.what] ?? ''
    case 'already-done':
      return refusal.what === 'award' || refusal.what === 'contract' ? 'motivo' : 'numero'
    case 'not-at-this-stage':
    case 'ended':
    case 'project-closed':
    case 'says-the-same':
      return ''
  }
}
