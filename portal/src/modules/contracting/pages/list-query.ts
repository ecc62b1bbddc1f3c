import type { Context } from 'hono'
import { z } from 'zod'
import { findUnitById } from '../../../kernel/organisation/index.ts'
import { placeById } from '../../../kernel/places/index.ts'
import { type List, readList, type Visit } from '../../../kernel/visit/index.ts'
import { addDays, type CalendarDate } from '../../../lib/dates.ts'
import { slug } from '../../../lib/text.ts'
import { stages } from '../rules/summary.ts'
import { type Order, officeOrders, orders, type ProcessFilter } from '../store/list.ts'
import { methodNames, stageNames } from '../texts.ts'
import { listTexts } from './texts.ts'

/** «en-licitacion», «adjudicacion-directa»: what the address says. */
export const stageSlugs = new Map(stages.map((stage) => [slug(stageNames[stage]), stage]))
export const methodSlugs = new Map(
  Object.entries(methodNames).map(([code, name]) => [slug(name), code]),
)

/** What the address says of the money that a procurement moved. */
export const moneySlugs = new Map([
  ['contratado', 'contracted'],
  ['pagado', 'paid'],
] as const)

const filters = z.object({
  q: z.string().max(200).optional(),
  empresa: z.string().max(200).optional(),
  /** Of the work that it serves, as its edition is. */
  lugar: z.string().max(100).optional(),
  etapa: z.enum([...stageSlugs.keys()]).optional(),
  metodo: z.enum([...methodSlugs.keys()]).optional(),
  unidad: z.string().max(80).optional(),
  anio: z
    .string()
    .regex(/^(19|20)\d\d$/)
    .optional(),
  dinero: z.enum([...moneySlugs.keys()]).optional(),
  /** Of the office: what is late, and what is due within seven days. */
  vence: z.enum(['tarde', 'semana']).optional(),
  /** Of the work that the procurement serves. */
  edicion: z
    .string()
    .regex(/^20\d\d$/)
    .optional(),
})

export type ProcessList = List<z.output<typeof filters>, Order>

export type ProcessesAsked =
  | { readonly list: ProcessList; readonly filter: ProcessFilter; readonly wrong: undefined }
  | { readonly wrong: string }

/** What the address asks for; a unit that does not exist is told, not ignored. */
export const processesAsked = (c: Context<Visit>) => asked(c, orders)

/** The office's list starts with what is due first. */
export async function officeProcessesAsked(
  c: Context<Visit>,
  today: CalendarDate,
): Promise<ProcessesAsked> {
  const read = await asked(c, officeOrders)
  if (read.wrong !== undefined) return read
  const { vence } = read.list.filters
  return vence ? { ...read, filter: { ...read.filter, ...dueIn(vence, today) } } : read
}

export const dueIn = (vence: 'tarde' | 'semana', today: CalendarDate) =>
  vence === 'tarde' ? { dueBy: addDays(today, -1) } : { dueFrom: today, dueBy: addDays(today, 7) }

async function asked(
  c: Context<Visit>,
  known: readonly [Order, ...Order[]],
): Promise<ProcessesAsked> {
  const { list, wrong } = readList(c, { filters, orders: known })
  if (wrong !== undefined) return { wrong }
  const { q, empresa, lugar, etapa, metodo, unidad, anio, edicion, dinero } = list.filters
  if (lugar && !(await placeById(c.var.town.db, lugar))) return { wrong: listTexts.unknownPlace }
  if (unidad && !(await findUnitById(c.var.town.db, unidad)))
    return { wrong: listTexts.unknownUnit }
  return {
    ...{ list, wrong: undefined },
    filter: {
      text: q,
      supplier: empresa,
      placeId: lugar,
      stage: stageSlugs.get(etapa ?? ''),
      method: methodSlugs.get(metodo ?? ''),
      year: anio ? Number(anio) : undefined,
      edition: edicion ? Number(edicion) : undefined,
      money: dinero && moneySlugs.get(dinero),
      ...(unidad && { units: [unidad] }),
    },
  }
}
