import type { Context } from 'hono'
import { Manual, NotFound, Page, PageHead } from '../../../design/index.ts'
import type { Visit } from '../../../kernel/visit/index.ts'
import { readChapter, readPicture } from '../manual.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'

/** The manual of the repository, for whoever is using the portal. */
export function getChapter(c: Context<Visit, '/ayuda/:chapter'>) {
  const name = c.req.param('chapter') ?? ''
  const chapter = readChapter(name)
  if (!chapter) return c.html(<NotFound visit={c.var} />, 404)
  const crumbs =
    name === '' ? [] : [{ label: texts.help, href: paths.help }, { label: chapter.title }]
  return c.html(
    <Page
      visit={c.var}
      title={chapter.title}
      description={texts.description}
      path={paths.chapter(name)}
      here={paths.help}
      crumbs={crumbs}
    >
      <PageHead title={chapter.title} />
      <Manual html={chapter.html} />
    </Page>,
  )
}

export function getPicture(c: Context<Visit, '/ayuda/imagenes/:name'>) {
  const bytes = readPicture(c.req.param('name'))
  if (!bytes) return c.notFound()
  return c.body(bytes, 200, {
    'Content-Type': 'image/webp',
    'Cache-Control': 'public, max-age=3600',
  })
}
