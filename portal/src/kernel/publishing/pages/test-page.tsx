import type { Context } from 'hono'
import { Page, PageHead, Section } from '../../../design/index.ts'
import { defaultSettings, isOfficial } from '../../settings/index.ts'
import type { Visit } from '../../visit/visit.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'

const t = texts.test

/**
 * The publication policy of every package with a test prefix (decision 0009). It stays when the town gets its own
 * prefixes, because releases that are permanent link it.
 */
export function getTestPage(c: Context<Visit>) {
  const { settings } = c.var
  const { publicationPolicy } = settings
  return c.html(
    <Page
      visit={c.var}
      title={t.title}
      description={t.description}
      path={paths.testPrefix}
      here={paths.data}
    >
      <PageHead title={t.title} lead={t.lead} />
      <Section title={t.whyTitle}>
        <p>{t.why(testPrefixes(settings).join(' y '))}</p>
        {isOfficial(settings) && <p>{t.official}</p>}
      </Section>
      <Section title={t.howTitle}>
        <ul>
          {t.how.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>
          <a href={paths.data}>{t.data}</a>
        </p>
        {publicationPolicy && (
          <p>
            <a href={publicationPolicy}>{t.policy}</a>
          </p>
        )}
      </Section>
    </Page>,
  )
}

/** Those of the town now, or those under which it began. */
function testPrefixes({ ocidPrefix, oc4idsPrefix }: Visit['Variables']['settings']) {
  const now = [ocidPrefix, oc4idsPrefix].filter(({ official }) => !official)
  return (now.length > 0 ? now.map(({ value }) => value) : FIRST).map((value) => `«${value}»`)
}

const FIRST = [defaultSettings.ocidPrefix.value, defaultSettings.oc4idsPrefix.value]
