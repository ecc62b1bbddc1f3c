import type { Context } from 'hono'
import {
  Empty,
  Note,
  Page,
  PageHead,
  type Picture,
  Pictures,
  Section,
} from '../../../design/index.ts'
import { documentPath, picturePath } from '../../../kernel/documents/index.ts'
import type { Visit } from '../../../kernel/visit/index.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { type BeforeAndNow, beforeAndNow } from '../rules/photographs.ts'
import { reachedOn } from '../rules/reached.ts'
import type { Work } from '../rules/work.ts'
import { type Evidence, evidenceOf, type Photo } from '../store/evidence.ts'
import { dateText } from '../texts.ts'
import { workTexts } from '../work-texts.ts'
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

/** Every photograph of a work, from the first to the newest. */
export async function getPhotos(c: Context<Visit>) {
  const work = await workHere(c, paths.photos)
  if (work instanceof Response) return work
  const evidence = await evidenceOf(c.var.town.db, work.folio, c.var.settings.zone)
  const { before } = photosOf(work, evidence)
  const { title } = work.facts
  const progress = new Map(
    evidence.reports.flatMap(({ documents, physical }) => documents.map((id) => [id, physical])),
  )
  const captionOf = (photo: Photo) => {
    const [on, physical] = [dateText(photo.on), progress.get(photo.id)]
    if (photo === before) return `${on} · ${pageOf.before}`
    return physical === undefined ? on : pageOf.progress(on, physical)
  }
  const items = evidence.photos.map((photo) => pictureOf(photo, captionOf(photo)))
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
      <PageHead title={pageOf.title} lead={items.length > 0 ? pageOf.lead(title) : title} />
      {items.length > 0 ? (
        <Pictures items={items} />
      ) : (
        <Empty title={pageOf.none}>{pageOf.noneTodo}</Empty>
      )}
    </Page>,
  )
}
