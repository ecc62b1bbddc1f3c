import type { Context } from 'hono'
import { DataTable, Detail, Empty, Notice, Page, PageHead, Section } from '../../../design/index.ts'
import { formatDate } from '../../../lib/dates.ts'
import { dateIn, timeIn } from '../../../lib/zones.ts'
import { isOfficial } from '../../settings/index.ts'
import { addressOf } from '../../story/index.ts'
import type { Visit } from '../../visit/visit.ts'
import { paths } from '../paths.ts'
import { datasetOf } from '../rules/dataset.ts'
import { fileSize } from '../rules/file-size.ts'
import type { Waiting, WaitingNow } from '../rules/manifest.ts'
import { type Download, downloads, type Published, published } from '../store/summary.ts'
import { waitingNow } from '../store/waiting.ts'
import { texts } from '../texts.ts'

const t = texts.page
type Shown = { readonly visit: Visit['Variables'] }

export async function getDataPage(c: Context<Visit>) {
  const visit = c.var
  const { db } = visit.town
  const [files, counts, waiting] = await Promise.all([
    downloads(db),
    published(db),
    waitingNow(db, MOST_SHOWN),
  ])
  return c.html(
    <Page
      visit={visit}
      title={t.title}
      description={t.description}
      path={paths.data}
      here={paths.data}
      about={aboutOf(visit, files)}
    >
      <PageHead title={t.title} lead={t.lead} />
      {!isOfficial(visit.settings) && (
        <Notice tone="warning" title={t.testTitle}>
          <p>
            {texts.testPrefix} <a href={paths.testPrefix}>{t.testMore}</a>
          </p>
        </Notice>
      )}
      <Counts visit={visit} counts={counts} />
      <Files visit={visit} files={files} />
      <WaitingSection visit={visit} now={waiting} />
      <OneByOne visit={visit} />
      <Citing visit={visit} />
    </Page>,
  )
}

const aboutOf = ({ settings, town: { url } }: Visit['Variables'], files: readonly Download[]) =>
  datasetOf({
    ...{ name: t.title, description: t.description, path: paths.data, url, settings },
    files: files.map((file) => ({ ...file, name: describe(file.path) })),
  })

const moment = ({ settings: { zone } }: Visit['Variables'], at: Date) =>
  `${formatDate(dateIn(zone, at))}, ${timeIn(zone, at)}`

const number = (count: number) => count.toLocaleString('es-MX')

const Counts = ({ visit, counts }: Shown & { counts: Published }) => (
  <Section title={t.publishedTitle}>
    {counts.newest ? (
      <Detail
        items={[
          { label: t.projects, value: number(counts.projects) },
          { label: t.processes, value: number(counts.processes) },
          { label: t.releases, value: number(counts.releases) },
          { label: t.newest, value: moment(visit, counts.newest) },
        ]}
      />
    ) : (
      <Empty title={t.nothing}>{t.nothingWhy}</Empty>
    )}
  </Section>
)

const Files = ({ visit, files }: Shown & { files: readonly Download[] }) => (
  <Section title={t.filesTitle} id="descargas">
    <p>{t.fresh}</p>
    {files.length > 0 && (
      <DataTable
        caption={t.filesTitle}
        quiet
        rows={files}
        columns={[
          { key: 'file', label: t.file, main: true, cell: ({ path }) => <FileLink path={path} /> },
          { key: 'what', label: t.what, cell: ({ path }) => describe(path) },
          { key: 'size', label: t.size, kind: 'number', cell: ({ size }) => fileSize(size) },
          {
            ...{ key: 'updated', label: t.updated, kind: 'date' },
            cell: ({ updatedAt }) => moment(visit, updatedAt),
          },
        ]}
      />
    )}
    <p>{t.manifest}</p>
    <p>
      <a href={paths.manifest}>{t.manifestLink}</a>
    </p>
  </Section>
)

const FileLink = ({ path }: { path: string }) => <a href={path}>{path.slice('/datos/'.length)}</a>

/** What a file brings, in words. */
function describe(path: string) {
  const year = /\/(\d+)\.json(\.gz)?$/.exec(path)
  if (year?.[1]) return year[2] ? t.kinds.yearZip(year[1]) : t.kinds.year(year[1])
  return known.get(path) ?? ''
}

const known = new Map<string, string>([
  [paths.manifest, t.kinds.manifest],
  [paths.releases, t.kinds.releases],
  [paths.releaseLines, t.kinds.releaseLines],
  [paths.recordLines, t.kinds.recordLines],
  [paths.projectsCsv, t.kinds.csv],
  [paths.projectsXlsx, t.kinds.xlsx],
  [paths.projects, t.kinds.projects],
])

const MOST_SHOWN = 50

/** Being invalid hides nothing: who reads the data is told what is missing in it. */
const WaitingSection = ({ visit, now }: Shown & { now: WaitingNow }) => (
  <Section title={t.waitingTitle} id="espera">
    {now.waiting.length === 0 ? (
      <p>{t.waitingNone}</p>
    ) : (
      <>
        <p>{t.waitingLead}</p>
        <DataTable
          caption={t.waitingTitle}
          quiet
          rows={now.waiting}
          columns={[
            {
              key: 'thing',
              label: t.thing,
              main: true,
              cell: (row) => <Thing visit={visit} row={row} />,
            },
            { key: 'since', label: t.since, cell: ({ since }) => moment(visit, since) },
            { key: 'why', label: t.why, cell: ({ why }) => texts.dutyWhy(why) },
          ]}
        />
        {now.total > MOST_SHOWN && <p>{t.waitingMore(now.total - MOST_SHOWN)}</p>}
      </>
    )}
    {now.queued > 0 && <p>{t.queued(now.queued)}</p>}
  </Section>
)

function Thing({ visit, row: { kind, id } }: Shown & { row: Waiting }) {
  const href = addressOf(visit.house.story, { kind, id })
  return href ? <a href={href}>{id}</a> : <span>{id}</span>
}

/** `{ocid}` stands as it is: these are patterns, not addresses. */
function OneByOne({ visit: { town } }: Shown) {
  const patterns = [
    '/datos/edca/releases/{ocid}/{id}.json',
    '/datos/edca/records/{ocid}.json',
    '/datos/oc4ids/projects/{id}.json',
  ]
  return (
    <Section title={t.oneTitle}>
      {patterns.map((pattern, at) => (
        <p>
          {t.one[at]} <code>{town.url + pattern}</code>
        </p>
      ))}
    </Section>
  )
}

function Citing({ visit }: Shown) {
  const { settings, town, now } = visit
  const { publisher, license, publicationPolicy, ocidPrefix, oc4idsPrefix, zone } = settings
  const said = ({ value, official }: { value: string; official: boolean }) =>
    official ? t.official(value) : t.test(value)
  const url = town.url + paths.data
  return (
    <Section title={t.citeTitle} id="citar">
      <p>{t.citeLead}</p>
      <blockquote>{t.cite(publisher.name, formatDate(dateIn(zone, now)), url)}</blockquote>
      <p>{t.reuse}</p>
      <p>{t.citeOne}</p>
      <Detail
        items={[
          { label: t.publisher, value: publisher.name },
          { label: t.license, value: license ? <a href={license}>{license}</a> : t.noLicense },
          ...(publicationPolicy
            ? [{ label: t.policy, value: <a href={publicationPolicy}>{publicationPolicy}</a> }]
            : []),
          { label: t.prefixes, value: `${said(ocidPrefix)}, ${said(oc4idsPrefix)}` },
          { label: t.standards, value: t.standardsText },
        ]}
      />
    </Section>
  )
}
