import { Figures, type FigureTile } from '../../../design/index.ts'
import { percentText } from '../../../lib/percent.ts'
import type { DueFilter } from '../rules/due.ts'
import type { DutyCounts } from '../store/duty-counts.ts'
import { texts } from '../texts.ts'

export type InboxFiguresProps = {
  readonly counts: DutyCounts
  /** What a mistake keeps from being published. */
  readonly unpublished: number
  readonly punctuality: { readonly closed: number; readonly inTime: number }
  readonly query: (change: Readonly<Record<string, string | undefined>>) => string
}

/** How much waits, each figure with the rows that make it. */
export function InboxFigures({ counts, unpublished, punctuality, query }: InboxFiguresProps) {
  const { closed, inTime } = punctuality
  const tile = (label: string, value: number, vence: DueFilter): FigureTile => ({
    label,
    value: value.toLocaleString('es-MX'),
    // The figure counts every kind and subject: so do the rows that it opens.
    href: query({ vence, tipo: undefined, q: undefined, pagina: undefined }),
  })
  return (
    <Figures
      items={[
        tile(texts.dueToday, counts.today, 'hoy'),
        tile(texts.thisWeek, counts.thisWeek, 'semana'),
        { ...tile(texts.late, counts.late, 'tarde'), late: counts.late > 0 },
        ...(unpublished === 0
          ? []
          : [
              {
                ...{ label: texts.notPublished, value: unpublished.toLocaleString('es-MX') },
                href: query({
                  ...{ tipo: 'publication', vence: undefined, q: undefined, pagina: undefined },
                }),
                late: true,
              },
            ]),
        ...(closed === 0 ? [] : [inTimeTile(inTime, closed)]),
      ]}
    />
  )
}

const inTimeTile = (inTime: number, closed: number): FigureTile => ({
  label: texts.inTime,
  value: percentText(inTime / closed),
  note: texts.inTimeNote(inTime, closed),
})
