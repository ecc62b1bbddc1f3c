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
import { countsOf, type Figure, type PageSection, sectionsOf } from '../../story/index.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { type Ceiling, ceilingsOf } from '../store/ceilings.ts'
import { aliasesOf } from '../store/place-list.ts'
import { ancestorsOf, childrenOf, type Place, placesByCode } from '../store/places.ts'
import { texts } from '../texts.ts'
import { FigureLinks } from './figure-links.tsx'

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
  const { story } = c.var.house
  const thing = { kind: 'place', id: one.id }
  const [figures, sections, ceilings, children, ancestors, aliases] = await Promise.all([
    countsOf(story, db, { kind: 'place', ids: [one.id] }),
    sectionsOf(c.var, thing),
    ceilingsOf(db, one.id),
    childrenOf(db, one.id),
    ancestorsOf(db, one.id),
    aliasesOf(db, one.id),
  ])
  const inside = children.map(({ id }) => id)
  const page = {
    ...{ place: one, sections, ceilings, children, ancestors, aliases },
    figures: figures.get(one.id) ?? [],
    counts: await countsOf(story, db, { kind: 'place', ids: inside }),
  }
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
  readonly sections: readonly PageSection[]
  /** What each of the places inside has. */
  readonly counts: ReadonlyMap<string, readonly Figure[]>
}

const PlacePage = ({ visit, place, ancestors, ...known }: PlacePageProps) => (
  <Page
    visit={visit}
    title={place.name}
    description={texts.description(place.levelName, place.name)}
    path={paths.place(place.code)}
    here={paths.list}
    crumbs={[
      { label: texts.found, href: paths.list },
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
        ...known.ceilings.slice(0, 1).map(({ year, amount }) => ({
          ...{ label: texts.ceilingOf(year), value: <Money of={amount} /> },
        })),
      ]}
    />
    <PlaceParts {...known} />
  </Page>
)

type PlacePartsProps = Omit<PlacePageProps, 'visit' | 'place' | 'ancestors'>

const PlaceParts = ({
  figures,
  ceilings,
  children,
  aliases,
  sections,
  counts,
}: PlacePartsProps) => (
  <>
    <p>
      <FigureLinks of={figures} none={texts.nothingHere} />
    </p>
    {aliases.length > 0 && <Detail items={[{ label: texts.aliases, value: aliases.join(', ') }]} />}
    {sections.map(({ body }) => body)}
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
        <Inside places={children} counts={counts} />
      </Section>
    )}
  </>
)

type InsideProps = Pick<PlacePageProps, 'counts'> & { readonly places: readonly Place[] }

const Inside = ({ places, counts }: InsideProps) => (
  <DataTable
    caption={texts.inside}
    quiet
    rows={places}
    columns={[
      {
        ...{ key: 'name', label: texts.place, main: true },
        cell: (place) => <a href={addressOf(place)}>{place.name}</a>,
      },
      { key: 'level', label: texts.level, cell: ({ levelName }) => levelName },
      {
        ...{ key: 'works', label: texts.here },
        cell: ({ id }) => <FigureLinks of={counts.get(id) ?? []} none={texts.nothingYet} />,
      },
    ]}
  />
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
    <PlaceLinks places={places} />
  </Page>
)

const PlaceLinks = ({ places }: { places: readonly Place[] }) => (
  <ul>
    {places.map((place) => (
      <li>
        <a href={addressOf(place, false)}>{place.name}</a> · {place.levelName}
      </li>
    ))}
  </ul>
)
