import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import type { Visit } from '../kernel/visit/visit.ts'
import { type Island, script, stylesheet } from './assets.ts'
import { shellTexts } from './shell-texts.ts'
import { StructuredData } from './structured-data.tsx'
import { sharePicture, townStylesheet } from './town-styles.ts'

export type DocumentProps = PropsWithChildren<{
  readonly title: string
  /** One sentence for search and for who receives the address by WhatsApp. */
  readonly description?: string | undefined
  /** `/proyectos/…`: the one address of this page, without filters that say nothing. */
  readonly path?: string | undefined
  /** Shown by who receives the address: the address of a public picture. Without it, the town's plain one. */
  readonly image?: string | undefined
  /** What it is about, in the words of schema.org. */
  readonly about?: readonly object[] | undefined
  readonly scripts?: readonly Island[] | undefined
  /** Without it (a fault before the town was known) the page is bare. */
  readonly visit?: Partial<Visit['Variables']> | undefined
  readonly office?: boolean | undefined
}>

/** The document around every page. */
export const Document = ({ children, ...page }: DocumentProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang="es-MX">
      <Head {...page} />
      <body
        class={page.office ? 'office' : undefined}
        data-person={page.office ? page.visit?.person?.id : undefined}
      >
        {children}
      </body>
    </html>
  </>
)

function Head({
  title,
  description,
  path,
  image,
  about = [],
  scripts = [],
  visit,
  office,
}: DocumentProps) {
  const { settings, town } = visit ?? {}
  const ours = settings && townStylesheet(settings.look)
  const whole = [title, settings?.name].filter(Boolean).join(' · ')
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{whole}</title>
      {office ? (
        <meta name="robots" content="noindex" />
      ) : (
        <Preview
          title={whole}
          description={description ?? saidByAll(settings?.name)}
          url={town && path && town.url + path}
          image={town && settings && new URL(image ?? sharePicture(settings.look), town.url).href}
          site={settings?.name}
        />
      )}
      <meta name="theme-color" content={settings?.look.strong ?? '#0b5a4f'} />
      <link rel="stylesheet" href={stylesheet()} />
      {ours && <link rel="stylesheet" href={ours} />}
      <link rel="icon" href={settings?.look.shield ?? 'data:,'} />
      {about.map((one) => (
        <StructuredData of={one} />
      ))}
      {scripts.map((name) => {
        const src = script(name)
        return src && <script type="module" src={src} />
      })}
    </head>
  )
}

const saidByAll = (name: string | undefined) =>
  name ? shellTexts.description(name) : shellTexts.noTown

type PreviewProps = {
  title: string
  description: string
  site: string | undefined
  url: string | undefined
  image: string | undefined
}

/** What search engines and WhatsApp show of the page. */
const Preview = ({ title, description, url, image, site }: PreviewProps) => (
  <>
    <meta name="description" content={description} />
    {url && <link rel="canonical" href={url} />}
    <meta property="og:type" content="website" />
    <meta property="og:locale" content="es_MX" />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={description} />
    {site && <meta property="og:site_name" content={site} />}
    {url && <meta property="og:url" content={url} />}
    {image && (
      <>
        <meta property="og:image" content={image} />
        <meta name="twitter:card" content="summary_large_image" />
      </>
    )}
  </>
)
