import type { Context } from 'hono'
import { z } from 'zod'
import { fold } from '../../../lib/text.ts'
import { findPersonalValue } from '../../act/index.ts'
import { answerPastEnd, answerWrong, type List, readList, type Visit } from '../../visit/index.ts'
import {
  type Found,
  type FoundGroup,
  namedSo,
  type SearchKind,
  searchAll,
  searchKinds,
  withTheirThings,
} from '../search.ts'
import { texts } from '../texts.ts'

/** Of each kind, where all are seen together. */
const SHOWN = 10
/** Of one kind, on all its pages. */
export const MOST = 200
export const LONGEST = 100

const filters = z.object({ q: z.string().optional(), de: z.string().max(60).optional() })

export type SearchSeen = {
  readonly asked: string
  readonly list: List<z.output<typeof filters>, 'parecido'>
  readonly kinds: readonly SearchKind[]
  /** The kind whose results are seen alone. */
  readonly kind: SearchKind | undefined
  /** What has exactly the asked name. */
  readonly named: readonly Found[]
  readonly groups: readonly FoundGroup[]
  /** Of one kind: how many there are on all its pages. */
  readonly total: number
}

type Wrong = { readonly asked: string; readonly wrong: string | undefined }

/** What the box is asked, or what is wrong with it; an empty box asks nothing. `whole`: all pages at once, for a file. */
export async function searchSeen(
  c: Context<Visit>,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<SearchSeen | Wrong | Response | Promise<Response>> {
  const { list, wrong } = readList(c, { filters, orders: ['parecido'] })
  if (!list) return answerWrong(c, wrong)
  const { q: asked = '', de } = list.filters
  const fault = wrongIn(asked)
  if (asked === '' || fault) return { asked, wrong: fault }
  const { house, town } = c.var
  const kinds = searchKinds(house.story)
  const kind = kinds.find(({ slug }) => slug === de)
  if (de !== undefined && !kind) return answerWrong(c, texts.unknownKind)
  const words = { asked, folded: fold(asked), limit: kind ? MOST : SHOWN, kind: kind?.slug }
  const [named, groups] = await Promise.all([
    kind ? [] : namedSo(house.story, town.db, asked),
    searchAll(house.story, town.db, words),
  ])
  const total = groups.reduce((sum, { found }) => sum + found.length, 0)
  const past = kind ? answerPastEnd(c, list, total) : undefined
  if (past) return past
  const end = list.offset + list.limit
  const shown = await Promise.all(
    groups.map(async (group) => ({
      ...group,
      found: await withTheirThings(
        house.story,
        town.db,
        kind && !whole ? group.found.slice(list.offset, end) : group.found,
      ),
    })),
  )
  return { asked, list, kinds, kind, named, groups: shown, total }
}

function wrongIn(asked: string): string | undefined {
  if (asked.length > LONGEST) return texts.long
  if (findPersonalValue(asked) !== undefined) return texts.personal
  return asked !== '' && fold(asked).length < 2 ? texts.short : undefined
}
