import type { Found, SearchPart } from '../../kernel/story/index.ts'
import { pageTexts } from './page-texts.ts'
import { paths } from './paths.ts'
import { foliosMeant } from './rules/named-folio.ts'
import { thingOf } from './rules/work.ts'
import { listWorks } from './store/list.ts'
import { findWorks } from './store/works.ts'
import { standingName } from './texts.ts'

/** How works are found in the one box of the portal. */
export const worksSearch: SearchPart = {
  ...{ title: pageTexts.public.title, order: 10 },
  named: async (db, asked) => {
    const meant = foliosMeant(asked)
    const works = meant.length === 0 ? [] : await findWorks(db, meant)
    return works.map(
      (work): Found => ({
        thing: thingOf(work.folio),
        title: work.facts.title,
        detail: [work.folio, standingName(work)].join(' · '),
        href: paths.work(work.folio),
        own: true,
      }),
    )
  },
  find: async (db, folded, limit) => {
    const page = { order: 'titulo', descending: false, limit, offset: 0 } as const
    const works = await listWorks(db, { text: folded }, page)
    return works.map((work) => ({
      thing: thingOf(work.folio),
      title: work.title,
      detail: [work.folio, work.placeName, standingName(work)].filter(Boolean).join(' · '),
      href: paths.work(work.folio),
    }))
  },
  list: (asked) => `${paths.works}?${new URLSearchParams({ q: asked })}`,
}
