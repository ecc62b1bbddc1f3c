import { paths } from '../kernel/identity/paths.ts'
import type { Visit } from '../kernel/visit/visit.ts'
import { shellTexts } from './shell-texts.ts'
import { texts } from './texts.ts'
import { GroupedWays, publicWays } from './ways.tsx'

/** A telephone line and the nearest office on every page, every way again, and what the data must not be taken for. */
export function Footer({ visit }: { visit: Visit['Variables'] }) {
  const items = publicWays(visit)
  return (
    <footer class="footer">
      <div class="wide">
        <Contact visit={visit} />
        {items.length > 0 && (
          <nav aria-label={shellTexts.everything}>
            <GroupedWays items={items} />
          </nav>
        )}
        <div>
          <Warnings visit={visit} />
          <About visit={visit} />
        </div>
      </div>
    </footer>
  )
}

function Contact({ visit }: { visit: Visit['Variables'] }) {
  const { phone, office, hours } = visit.settings.contact
  if (!phone && !office) return null
  return (
    <div>
      <h2>{texts.contactTitle}</h2>
      {phone && (
        <p>
          {texts.phone} <Phone number={phone} />
        </p>
      )}
      {office && (
        <p>
          {texts.officeAddress} {office}
        </p>
      )}
      {hours && <p>{hours}</p>}
    </div>
  )
}

export const Phone = ({ number }: { number: string }) => (
  <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</a>
)

function Warnings({ visit: { town, settings } }: { visit: Visit['Variables'] }) {
  const official = settings.ocidPrefix.official && settings.oc4idsPrefix.official
  return (
    <>
      {town.demonstration && <p class="warning">{texts.demonstration}</p>}
      {!official && <p class="warning">{texts.testPrefix}</p>}
    </>
  )
}

const About = ({ visit: { settings, person } }: { visit: Visit['Variables'] }) => (
  <p>
    {settings.publisher.name}
    {settings.license && (
      <>
        {' · '}
        <a href={settings.license}>{shellTexts.license}</a>
      </>
    )}
    {!person && (
      <>
        {' · '}
        <a href={paths.signIn}>{texts.toOffice}</a>
      </>
    )}
  </p>
)
