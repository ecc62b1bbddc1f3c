import type { Context } from 'hono'
import { answerPublicCsv, answerWrong, type Visit } from '../../../kernel/visit/index.ts'
import { centavos, toDecimal } from '../../../lib/money.ts'
import { figuresTexts as texts } from '../figures-texts.ts'
import { standingName } from '../texts.ts'
import { type FiguresRead, figuresRead } from './figures-read.ts'

/** The figures behind each drawing, as a file. */
export async function getFigureFile(c: Context<Visit>) {
  const write = files.get(c.req.param('name') ?? '')
  const read = await figuresRead(c)
  if (read === 'no-edition') return answerWrong(c, texts.noEdition)
  return write && read ? write(c, read) : c.notFound()
}

type Write = (c: Context<Visit>, read: FiguresRead) => Response

const files = new Map<string, Write>([
  [
    'contratado.csv',
    (c, { months }) =>
      answerPublicCsv(c, {
        name: 'contratado',
        rows: months,
        columns: [
          { heading: texts.contracts.month, value: ({ month }) => month },
          { heading: texts.contracts.promised, value: ({ promised }) => promised },
          { heading: texts.contracts.done, value: ({ done }) => done },
        ],
      }),
  ],
  [
    'dinero.csv',
    (c, { money }) =>
      answerPublicCsv(c, {
        name: 'dinero',
        rows: money,
        columns: [
          { heading: texts.money.stage, value: standingName },
          { heading: texts.money.works, value: ({ works }) => works },
          {
            heading: texts.money.assigned,
            value: ({ assigned }) => toDecimal(centavos(assigned)),
            format: 'money',
          },
        ],
      }),
  ],
  [
    'atraso.csv',
    (c, { units }) =>
      answerPublicCsv(c, {
        name: 'atraso',
        rows: units,
        columns: [
          { heading: texts.lateness.unit, value: ({ unitName }) => unitName },
          { heading: texts.lateness.open, value: ({ open }) => open },
          { heading: texts.lateness.late, value: ({ late }) => late },
          { heading: texts.lateness.median, value: ({ median }) => median ?? null },
        ],
      }),
  ],
])
