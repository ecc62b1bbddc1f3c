import { z } from 'zod'
import { publishAward } from '../../actions/publish-stage.ts'
import type { State } from '../../rules/parts.ts'
import { type NamedSupplier, readOffers } from '../../rules/suppliers.ts'
import { date, money, offers, rfc, title, words } from './form-fields.ts'
import { amountText, dayText, typedDay } from './known.ts'
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
  fields: ({ companies }) => [
    { name: 'ganador', kind: 'text', suggestions: companies },
    { name: 'rfc', kind: 'text', optional: true },
    { name: 'monto', kind: 'money' },
    { name: 'fecha', kind: 'date', label: 'Fecha del fallo' },
    { name: 'razones', kind: 'textarea', optional: true },
    { name: 'otras', kind: 'textarea', optional: true },
  ],
  schema: z
    .object({
      ganador: title,
      rfc,
      monto: money,
      fecha: date,
      razones: words(),
      otras: offers,
      motivo: words(),
    })
    .transform((values) => ({
      winner: winnerOf(values),
      tenderers: values.otras,
      amount: values.monto,
      on: values.fecha,
      rationale: values.razones,
      reason: values.motivo,
    })),
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
