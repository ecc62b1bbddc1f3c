import type { ActRefusal } from '../../kernel/act/index.ts'
import { centavos } from '../../lib/money.ts'
import { formatPesos } from '../../lib/money-text.ts'
import type { RegisterRefusal } from './actions/register-project.ts'
import type { CorrectionRefusal } from './rules/correction.ts'
import type { ReportRefusal } from './rules/report.ts'
import type { ScheduleRefusal } from './rules/schedule.ts'
import type { StepRefusal } from './rules/step.ts'
import type { SubstitutionRefusal } from './rules/substitution.ts'
import { dateText, moveNames, stageNames, standingName } from './texts.ts'

/** One sentence for each refusal, and the field beside which it stands. */
export type Explained = { readonly field: string; readonly sentence: string }

const at = (field: string, sentence: string): Explained => ({ field, sentence })

const future = (today: string) => at('fecha', `Esa fecha aún no llega: hoy es ${dateText(today)}.`)

export function explainStep(refusal: StepRefusal): Explained {
  switch (refusal.because) {
    case 'not-reachable':
      return at(
        'paso',
        `La obra está «${standingName(refusal.from)}»: desde ahí no se puede «${moveNames[refusal.move].toLowerCase()}».`,
      )
    case 'needs-reason':
      return at('motivo', 'Di por qué. Se muestra en la página de la obra.')
    case 'in-the-future':
      return future(refusal.today)
    case 'before-last-step':
      return at(
        'fecha',
        `El paso anterior fue el ${dateText(refusal.last)}: la fecha no puede ser antes.`,
      )
  }
}

export function explainSubstitution(refusal: SubstitutionRefusal): Explained {
  switch (refusal.because) {
    case 'no-substitute':
      return at('obra', 'No hay una obra con ese folio. Revisa cómo está escrito.')
    case 'same-work':
      return at('obra', 'Una obra no se sustituye a sí misma.')
    case 'substitute-closed':
      return at('obra', 'Esa obra ya se entregó o se cerró: no puede tomar el lugar de otra.')
    default:
      return explainStep(refusal)
  }
}

export function explainReport(refusal: ReportRefusal): Explained {
  switch (refusal.because) {
    case 'not-under-way':
      return at(
        '',
        `La obra está «${standingName(refusal.standing)}». El avance se reporta cuando está contratada o en ejecución.`,
      )
    case 'not-a-percentage':
      return at(refusal.field === 'physical' ? 'fisico' : 'financiero', 'El avance va de 0 a 100.')
    case 'in-the-future':
      return future(refusal.today)
    case 'before-last-report':
      return at(
        'fecha',
        `El último avance es del ${dateText(refusal.last)}: la fecha no puede ser antes.`,
      )
    case 'went-down':
      return at('nota', `El avance anterior era ${refusal.last} %. Si baja, escribe por qué.`)
  }
}

export function explainSchedule(refusal: ScheduleRefusal): Explained {
  switch (refusal.because) {
    case 'closed':
      return at('', 'La obra ya se cerró: no tiene fechas por prometer.')
    case 'nothing-changes':
      return at('', 'Las fechas son las mismas. No hay nada que guardar.')
    case 'already-reached':
      return at(refusal.step, `La obra ya pasó por «${stageNames[refusal.step]}».`)
    case 'out-of-order':
      return at(
        refusal.step,
        `«${stageNames[refusal.step]}» va después de «${stageNames[refusal.previous]}»: su fecha no puede ser antes.`,
      )
    case 'needs-reason':
      return at(
        'motivo',
        'Ya se había prometido otra fecha. Di por qué se mueve: se muestra en la página de la obra.',
      )
  }
}

export function explainFacts(refusal: CorrectionRefusal | RegisterRefusal): Explained {
  switch (refusal.because) {
    case 'negative':
      return at(
        refusal.field === 'ceiling' ? 'techo' : 'monto',
        'El monto no puede ser menor que cero.',
      )
    case 'over-the-ceiling':
      return at(
        'motivo',
        `El monto rebasa el techo, ${formatPesos(centavos(refusal.ceiling))}. Escribe por qué.`,
      )
    case 'unknown-place':
      return at('lugar', 'Ese lugar no existe.')
    case 'unknown-unit':
      return at('unidad', 'Esa unidad no existe.')
    case 'taken-identifier':
      return at('identificador', `Otra obra de la misma edición tiene esa clave: ${refusal.folio}.`)
    case 'in-the-future':
      return future(refusal.today)
    case 'nothing-changes':
      return at('', 'No cambiaste nada. No hay nada que guardar.')
    case 'no-reason':
      return at('motivo', 'Di por qué se corrige.')
  }
}

/** What any act may meet; a page that became old has a page of its own. */
export const explainPersonal = (refusal: ActRefusal): Explained =>
  at(
    refusal.because === 'personal-value' ? (publicFields[refusal.path] ?? '') : '',
    'Hay un dato personal (CURP, RFC, teléfono o correo). Quítalo: lo que escribes es público.',
  )

const publicFields: Readonly<Record<string, string>> = {
  ...{ reason: 'motivo', note: 'nota' },
  ...{ title: 'nombre', description: 'descripcion', address: 'direccion' },
}
