import type { Context } from 'hono'
import { z } from 'zod'
import {
  Checkbox,
  Field,
  Filters,
  Hidden,
  type ListState,
  MoreFilters,
  Select,
} from '../../../design/index.ts'
import type { TownClock } from '../../../kernel/calendar/index.ts'
import { findUnitById, unitsInForce } from '../../../kernel/organisation/index.ts'
import { placeById } from '../../../kernel/places/index.ts'
import { type List, readList, type Visit } from '../../../kernel/visit/index.ts'
import { slug } from '../../../lib/text.ts'
import { pageTexts } from '../page-texts.ts'
import { reachedOrLater } from '../paths.ts'
import { conditions, type Stage, stages } from '../rules/stages.ts'
import { projectTypes, sectors } from '../rules/work.ts'
import { placeChoices } from '../store/choices.ts'
import { editionsOf, type Order, type Orders, type WorkFilter } from '../store/list.ts'
import { capital, conditionNames, sectorNames, stageNames, typeNames } from '../texts.ts'

/** The stages of which people ask who got there, whatever came after. */
const reachable = ['designed', 'contracted', 'under-way'] as const satisfies readonly Stage[]

/** «en-ejecucion», «suspendida», «contratada-o-despues»: what the address says of where a work stands. */
const standings = new Map<string, Pick<WorkFilter, 'stage' | 'reached' | 'condition'>>([
  ...stages.map((stage) => [slug(stageNames[stage]), { stage }] as const),
  ...reachable.map((stage) => [reachedSlug(stage), { reached: stage }] as const),
  ...conditions
    .filter((condition) => condition !== 'active')
    .map((condition) => [slug(conditionNames[condition]), { condition }] as const),
])

const names = new Map<string, string>([
  ...reachable.map(
    (stage) => [reachedSlug(stage), pageTexts.fields.orLater(stageNames[stage])] as const,
  ),
  ...stages.map((stage) => [slug(stageNames[stage]), stageNames[stage]] as const),
  ...conditions.map(
    (condition) => [slug(conditionNames[condition]), conditionNames[condition]] as const,
  ),
])

function reachedSlug(stage: Stage) {
  return reachedOrLater(slug(stageNames[stage]))
}

const filters = z.object({
  q: z.string().max(200).optional(),
  lugar: z.string().max(100).optional(),
  etapa: z.enum([...standings.keys()]).optional(),
  unidad: z.string().max(80).optional(),
  anio: z
    .string()
    .regex(/^20\d\d$/)
    .optional(),
  rubro: z.enum(sectors).optional(),
  tipo: z.enum(projectTypes).optional(),
  tarde: z.literal('si').optional(),
  /** What is seen besides the list stays seen; an unknown word shows nothing. */
  mapa: z.literal('si').optional().catch(undefined),
})

export type AskedWorks = List<z.output<typeof filters>, Order>

export type WorksAsked =
  | { readonly list: AskedWorks; readonly filter: WorkFilter; readonly wrong: undefined }
  | { readonly wrong: string }

/** What the address asks for; a place or a unit that does not exist is told, not ignored. */
export async function worksAsked(
  c: Context<Visit>,
  { clock, orders }: { readonly clock: TownClock; readonly orders: Orders },
): Promise<WorksAsked> {
  const { list, wrong } = readList(c, { filters, orders })
  if (wrong !== undefined) return { wrong }
  const { q, lugar, etapa, unidad, anio, rubro, tipo, tarde } = list.filters
  const { db } = c.var.town
  if (lugar && !(await placeById(db, lugar))) return { wrong: pageTexts.errors.place }
  if (unidad && !(await findUnitById(db, unidad))) return { wrong: pageTexts.errors.unit }
  return {
    ...{ list, wrong: undefined },
    filter: {
      ...standings.get(etapa ?? ''),
      ...{ text: q, placeId: lugar, edition: anio ? Number(anio) : undefined },
      ...{ sector: rubro, type: tipo },
      ...(unidad && { units: [unidad] }),
      ...(tarde && { dueBy: clock.days.lastLate(clock.today) }),
    },
  }
}

type WorkFiltersProps = {
  readonly c: Context<Visit>
  readonly list: AskedWorks & ListState
  readonly here: string
  /** Only where works of several units are seen. */
  readonly units: boolean
}

export async function WorkFilters({ c, list, here, units }: WorkFiltersProps) {
  const { db } = c.var.town
  const { q, lugar, etapa, unidad, anio, rubro, tipo, tarde } = list.filters
  const { fields } = pageTexts
  const places = await placeChoices(db, lugar)
  const editions = await editionsOf(db)
  const { mapa } = list.filters
  const whole = mapa ? `${here}?mapa=${mapa}` : here
  return (
    <Filters state={list} clear={isFiltered(list) ? whole : undefined}>
      <Hidden name="mapa" value={mapa} />
      <Field name="q" kind="search" label={fields.text} value={q} />
      <Select
        name="lugar"
        label={fields.place}
        none={fields.allPlaces}
        value={lugar}
        options={places}
      />
      <Select
        name="etapa"
        label={fields.stage}
        none={fields.all}
        value={etapa}
        options={[...standings.keys()].map((value) => ({
          value,
          label: capital(names.get(value) ?? value),
        }))}
      />
      <Checkbox name="tarde" label={fields.late} checked={tarde === 'si'} />
      <MoreFilters open={[rubro, tipo, unidad, anio].some(Boolean)}>
        <Select
          name="rubro"
          label={fields.sector}
          none={fields.everyone}
          value={rubro}
          options={named(sectors, sectorNames)}
        />
        <Select
          name="tipo"
          label={fields.type}
          none={fields.everyone}
          value={tipo}
          options={named(projectTypes, typeNames)}
        />
        {units && (
          <Select
            name="unidad"
            label={fields.unit}
            none={fields.all}
            value={unidad}
            options={(await unitsInForce(db)).map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {editions.length > 1 && (
          <Select
            name="anio"
            label={fields.edition}
            none={fields.all}
            value={anio}
            options={editions.map((edition) => ({
              value: String(edition),
              label: String(edition),
            }))}
          />
        )}
      </MoreFilters>
    </Filters>
  )
}

/** Whether it leaves works out; its map leaves none. */
export const isFiltered = ({ filters: { mapa: _, ...narrowing } }: AskedWorks) =>
  Object.values(narrowing).some((value) => value !== undefined)

function named<Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
): { value: Code; label: string }[] {
  return codes.map((value) => ({ value, label: capital(words[value]) }))
}
