import type { Context } from 'hono'
import { z } from 'zod'
import { Empty, List, Note, Page, type Picture, Pictures, Section } from '../../../design/index.ts'
import { documentPath, picturePath } from '../../../kernel/documents/index.ts'
import {
  answerPastEnd,
  answerPublicCsv,
  answerWrong,
  readList,
  type Visit,
} from '../../../kernel/visit/index.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { type BeforeAndNow, beforeAndNow } from '../rules/photographs.ts'
import { reachedOn } from '../rules/reached.ts'
import type { Work } from '../rules/work.ts'
import { type Evidence, evidenceOf, type Photo } from '../store/evidence.ts'
import { dateText } from '../texts.ts'
import { workTexts } from '../work-texts.ts'
import { TimeOrder } from './time-order.tsx'
import { workHere } from './work-here.ts'

const { today: texts, photos: pageOf } = workTexts

export const photosOf = (work: Work, { photos, steps }: Evidence): BeforeAndNow<Photo> =>
  beforeAndNow(photos, reachedOn(work, steps).get('under-way'))

type TodayProps = {
  readonly folio: string
  readonly photos: number
  readonly seen: BeforeAndNow<Photo>
}

/** How it was and how it is; a work without photographs has no such place. */
export function TodaySection({ folio, photos, seen: { before, newest } }: TodayProps) {
  if (!newest) return null
  const items = [
    ...(before ? [pictureOf(before, texts.before(dateText(before.on)))] : []),
    pictureOf(newest, dateText(newest.on)),
  ]
  return (
    <Section title={texts.title} on="sheet">
      <Pictures items={items} as="pair" />
      {photos > items.length ? (
        <p>
          <a href={paths.photos(folio)}>{texts.all(photos)}</a>
        </p>
      ) : (
        <Note whole>{texts.newest(dateText(newest.on))}</Note>
      )}
    </Section>
  )
}

const pictureOf = (photo: Photo, caption: string): Picture => ({
  ...{ src: picturePath(photo), whole: documentPath(photo), caption },
  alt: pageTexts.public.photoOf(photo.title),
  ...{ width: photo.width, height: photo.height },
})

const rules = { filters: z.object({}), size: 24 } as const

/** Every photograph of a work, in time. */
export async function getPhotos(c: Context<Visit>) {
  const asked = await photosAsked(c, paths.photos)
  if (asked instanceof Response) return asked
  const { work, list, photos, before } = asked
  const past = answerPastEnd(c, list, photos.length)
  if (past) return past
  const { title } = work.facts
  const captionOf = ({ id, on, physical }: ShownPhoto) => {
    if (id === before?.id) return `${dateText(on)} · ${pageOf.before}`
    return physical === undefined ? dateText(on) : pageOf.progress(dateText(on), physical)
  }
  const seen = photos.slice(list.offset, list.offset + list.limit)
  return c.html(
    <Page
      visit={c.var}
      title={`${pageOf.title} · ${title}`}
      description={pageOf.lead(title)}
      path={paths.photos(work.folio)}
      here={paths.works}
      crumbs={[
        { label: pageTexts.public.title, href: paths.works },
        { label: title, href: paths.work(work.folio) },
        { label: pageOf.title },
      ]}
    >
      <List
        title={pageOf.title}
        lead={photos.length > 0 ? pageOf.lead(title) : title}
        total={photos.length}
        noun={pageOf.noun}
        state={list}
        filters={photos.length > 1 && <TimeOrder label={pageOf.order} list={list} />}
        downloads={[
          { label: 'CSV', href: paths.photosCsv(work.folio) + list.query({ pagina: undefined }) },
        ]}
        empty={<Empty title={pageOf.none}>{pageOf.noneTodo}</Empty>}
      >
        <Pictures items={seen.map((photo) => pictureOf(photo, captionOf(photo)))} />
      </List>
    </Page>,
  )
}

/** The same as a file, with where each photograph is. */
export async function getPhotosCsv(c: Context<Visit>) {
  const asked = await photosAsked(c, paths.photosCsv)
  if (asked instanceof Response) return asked
  const { work, photos } = asked
  const columns = [
    { heading: pageOf.on, value: ({ on }: ShownPhoto) => on },
    { heading: pageOf.physical, value: ({ physical }: ShownPhoto) => physical ?? null },
    { heading: pageOf.what, value: ({ title }: ShownPhoto) => title },
    {
      heading: pageOf.file,
      value: (photo: ShownPhoto) => new URL(documentPath(photo), c.var.town.url).href,
    },
  ]
  return answerPublicCsv(c, { name: `fotos-${work.folio}`, rows: photos, columns })
}

/** With the physical progress, in percent, of the report that brought it. */
type ShownPhoto = Photo & { readonly physical: number | undefined }

async function photosAsked(c: Context<Visit>, path: (folio: string) => string) {
  const work = await workHere(c, path)
  if (work instanceof Response) return work
  const { list, wrong } = readList(c, { ...rules, orders: ['fecha'] })
  if (wrong !== undefined) return answerWrong(c, wrong)
  const evidence = await evidenceOf(c.var.town.db, work.folio, c.var.settings.zone)
  const { before } = photosOf(work, evidence)
  const progress = new Map(
    evidence.reports.flatMap(({ documents, physical }) => documents.map((id) => [id, physical])),
  )
  const photos = evidence.photos.map((photo) => ({ ...photo, physical: progress.get(photo.id) }))
  return { work, list, before, photos: list.descending ? photos.toReversed() : photos }
}
