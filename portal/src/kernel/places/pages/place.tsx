import type { Context } from 'hono'
import {
  DataTable,
  Detail,
  Money,
  NotFound,
  Page,
  PageHead,
  Section,
} from '../../../design/index.ts'
import { type Figure, figuresOf } from '../../story/index.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { type Ceiling, ceilingsOf } from '../store/ceilings.ts'
import { aliasesOf } from '../store/place-list.ts'
import { ancestorsOf, childrenOf, type Place, placesByCode } from '../store/places.ts'
import { texts } from '../texts.ts'

/** A place as anyone sees it: what it is, where it belongs, what it may spend. */
export async function getPlace(c: Context<Visit, '/lugares/:code'>) {
  const { db } = c.var.town
  const code = c.req.param('code').normalize('NFC')
  const found = await placesByCode(db, code)
  const [place] = found
  if (!place) return c.html(<NotFound visit={c.var} />, 404)
  const wanted = c.req.query('nivel')
  const chosen = found.find(({ level }) => level === wanted)
  if (found.length > 1 && !chosen)
    return c.html(<SeveralPlaces visit={c.var} code={code} places={found} />)

  const one = chosen ?? place
  const [figures, ceilings, children, ancestors, aliases] = await Promise.all([
    figuresOf(c.var.house.story, db, { kind: 'place', id: one.id }),
    ceilingsOf(db, one.id),
    childrenOf(db, one.id),
    ancestorsOf(db, one.id),
    aliasesOf(db, one.id),
  ])
  const page = { place: one, figures, ceilings, children, ancestors, aliases }
  return c.html(<PlacePage visit={c.var} {...page} />)
}

const addressOf = ({ code, level }: Place, alone = true) =>
  paths.place(code, alone ? undefined : level)

type PlacePageProps = {
  readonly visit: Visit['Variables']
  readonly place: Place
  readonly figures: readonly Figure[]
  readonly ceilings: readonly Ceiling[]
  readonly children: readonly Place[]
  readonly ancestors: readonly Place[]
  readonly aliases: readonly string[]
}

const PlacePage = ({ visit, place, ancestors, ...known }: PlacePageProps) => (
  <Page
    visit={visit}
    title={place.name}
    description={texts.description(place.levelName, place.name)}
    path={paths.place(place.code)}
    crumbs={[
      ...ancestors.map((one) => ({ label: one.name, href: addressOf(one) })),
      { label: place.name },
    ]}
  >
    <PageHead
      title={place.name}
      lead={place.levelName}
      facts={[
        { label: texts.code, value: place.code },
        ...(place.parentName ? [{ label: texts.parent, value: place.parentName }] : []),
      ]}
    />
    <PlaceParts {...known} />
  </Page>
)

type PlacePartsProps = Omit<PlacePageProps, 'visit' | 'place' | 'ancestors'>

const PlaceParts = ({ figures, ceilings, children, aliases }: PlacePartsProps) => (
  <>
    <p>
      {figures.length === 0
        ? texts.nothingHere
        : figures.map(({ label, count = 0, href }, at) => (
            <>
              {at > 0 && ' · '}
              <a href={href}>
                {count.toLocaleString('es-MX')} {label}
              </a>
            </>
          ))}
    </p>
    {aliases.length > 0 && <Detail items={[{ label: texts.aliases, value: aliases.join(', ') }]} />}
    {ceilings.length > 0 && (
      <Section title={texts.ceilings} id="techos">
        <DataTable
          caption={texts.ceilings}
          quiet
          rows={ceilings}
          columns={[
            { key: 'year', label: texts.yearColumn, main: true, cell: ({ year }) => String(year) },
            {
              ...{ key: 'amount', label: texts.ceiling, kind: 'number' },
              cell: ({ amount }) => <Money of={amount} />,
            },
          ]}
        />
      </Section>
    )}
    {children.length > 0 && (
      <Section title={texts.inside} id="contiene">
        <PlaceLinks places={children} alone />
      </Section>
    )}
  </>
)

const SeveralPlaces = ({
  visit,
  code,
  places,
}: {
  visit: Visit['Variables']
  code: string
  places: readonly Place[]
}) => (
  <Page visit={visit} title={texts.several(code)}>
    <PageHead title={texts.several(code)} />
    <PlaceLinks places={places} alone={false} />
  </Page>
)

const PlaceLinks = ({ places, alone }: { places: readonly Place[]; alone: boolean }) => (
  <ul>
    {places.map((place) => (
      <li>
        <a href={addressOf(place, alone)}>{place.name}</a> · {place.levelName}
      </li>
    ))}
  </ul>
)
