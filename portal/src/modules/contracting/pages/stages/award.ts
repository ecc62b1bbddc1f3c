import { publishAward } from '../../actions/publish-stage.ts'
import type { State } from '../../rules/parts.ts'
import { type NamedSupplier, readOffers, readRfc, rfcPattern } from '../../rules/suppliers.ts'
import { formTexts } from '../form-texts.ts'
import { amountText, dayText, typedDay, whenAgain } from './known.ts'
import { asTyped, maybe, needed, oneLine, own } from './questions.ts'
import { stagePage } from './stage-page.ts'

export const awardPage = stagePage({
  slug: 'fallo',
  words: {
    title: 'Publicar el fallo',
    lead: 'Quién participó, quién ganó, por cuánto y por qué.',
    submit: 'Publicar el fallo',
  },
  titleAgain: 'Corregir el fallo',
  openAt: ['tender', 'award'],
  againAt: ['award'],
  documentType: 'awardNotice',
  questions: {
    ganador: own(
      {
        ...{ kind: 'text', label: formTexts.winner, hint: formTexts.winnerHint },
        rule: { asks: 'text', required: true, most: 300 },
        suggestions: ({ companies }) => companies,
      },
      oneLine,
    ),
    rfc: own(
      {
        ...{ kind: 'text', label: formTexts.rfc, hint: formTexts.rfcHint },
        rule: { asks: 'text', like: { pattern: rfcPattern, said: formTexts.wrongRfc } },
      },
      (typed) => readRfc(asTyped(typed)) ?? null,
    ),
    monto: needed.money('awards/value'),
    fecha: needed.day('awards/date', { past: true }),
    razones: maybe.lines('awards/rationale'),
    otras: own(
      {
        ...{ kind: 'textarea', label: formTexts.others, hint: formTexts.othersHint },
        rule: { asks: 'text' },
      },
      (typed) => readOffers(asTyped(typed)),
    ),
    motivo: needed.lines('awards/amendments/rationale', whenAgain),
  },
  valuesOf: (answers) => ({
    winner: winnerOf(answers),
    tenderers: answers.otras,
    amount: answers.monto,
    on: answers.fecha,
    rationale: answers.razones,
    reason: answers.motivo,
  }),
  initial: ({ state, setting: { zone, today } }) => {
    const award = state.awards?.[0]
    const winner = award?.suppliers?.[0]
    const others = (state.tender?.tenderers ?? []).filter(({ id }) => id !== winner?.id)
    return {
      ganador: winner?.name ?? '',
      rfc: rfcOf(state, winner?.id),
      monto: amountText(award?.value),
      fecha: award ? dayText(zone, award.date) : typedDay(today),
      razones: award?.rationale ?? '',
      otras: others
        .map(({ id, name }) => [name, rfcOf(state, id)].filter(Boolean).join(', '))
        .join('\n'),
    }
  },
  dates: { award: 'fecha' },
  publish: publishAward,
})

/** A company chosen from the list brings its RFC after its name. */
function winnerOf({ ganador, rfc: typed }: { ganador: string; rfc: NamedSupplier['rfc'] }) {
  const [read] = readOffers(ganador)
  return typed === null && read?.rfc ? read : { name: ganador, rfc: typed }
}

/** Only what is public: a company's. */
function rfcOf({ parties = [] }: State, id: unknown): string {
  const identifier = parties.find((party) => party.id === id)?.identifier
  return identifier?.scheme === 'MX-RFC' ? String(identifier.id ?? '') : ''
}
