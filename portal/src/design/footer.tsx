import { paths } from '../kernel/identity/paths.ts'
import type { Visit } from '../kernel/visit/visit.ts'
import { texts } from './texts.ts'

/** A telephone line and the nearest office on every page, and what the data must not be taken for. */
export const Footer = ({ visit }: { visit: Visit['Variables'] }) => (
  <footer class="footer">
    <div class="wide">
      <Contact visit={visit} />
      <div>
        <Warnings visit={visit} />
        <p>
          {visit.settings.publisher.name}
          {!visit.person && (
            <>
              {' · '}
              <a href={paths.signIn}>{texts.toOffice}</a>
            </>
          )}
        </p>
      </div>
    </div>
  </footer>
)

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
