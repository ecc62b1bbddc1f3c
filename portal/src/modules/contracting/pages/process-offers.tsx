import type { OrganizationReference, Value } from '@tequio/ocds'
import { type Column, DataTable, Fold, Status } from '../../../design/index.ts'
import { paths } from '../paths.ts'
import type { State } from '../rules/parts.ts'
import { pageTexts as texts } from './texts.ts'
import { Amount } from './value.tsx'

type Offer = {
  readonly name: string
  readonly value: Value | undefined
  readonly won: boolean | undefined
}

/** More than these wait in a fold. */
const AT_ONCE = 5

/** Who won and who offered; what each offered where the publisher says it. */
export function Offers({ state }: { state: State }) {
  const offers = offersIn(state)
  // Alone, the winner is told above.
  if (offers.every(({ won }) => won)) return null
  const table = (
    <DataTable caption={texts.offers} quiet columns={columnsFor(offers)} rows={offers} />
  )
  return (
    <>
      <h3>{texts.offers}</h3>
      {offers.length > AT_ONCE ? (
        <Fold label={texts.allOffers(offers.length)}>{table}</Fold>
      ) : (
        table
      )}
    </>
  )
}

function offersIn({ tender, awards = [], bids }: State): Offer[] {
  const winners = awards.flatMap(({ suppliers, status }) =>
    status === 'cancelled' || status === 'unsuccessful' ? [] : (suppliers ?? []),
  )
  const details = bids?.details ?? []
  const bidders = details.flatMap(({ tenderers }) => tenderers ?? [])
  const all = distinct([...winners, ...(tender?.tenderers ?? []), ...bidders])
  return all.flatMap((one) => {
    const bid = details.find(({ tenderers }) => tenderers?.some((other) => same(one, other)))
    const name = one.name?.trim()
    const won = winners.length > 0 ? winners.some((winner) => same(winner, one)) : undefined
    return name ? [{ name, value: bid?.value ?? undefined, won }] : []
  })
}

const distinct = (all: readonly OrganizationReference[]) =>
  all.filter((one, at) => all.findIndex((other) => same(one, other)) === at)

const same = (a: OrganizationReference, b: OrganizationReference) =>
  (a.id !== undefined && a.id !== null && a.id === b.id) || (a.name ?? '') === (b.name ?? '')

const columnsFor = (offers: readonly Offer[]): readonly Column<Offer>[] => [
  {
    key: 'name',
    label: texts.company,
    main: true,
    cell: ({ name }) => name,
  },
  ...(offers.some(({ value }) => value)
    ? [
        {
          ...{ key: 'offered', label: texts.offered, kind: 'number' as const },
          cell: ({ value }: Offer) => <Amount value={value} />,
        },
      ]
    : []),
  {
    ...{ key: 'result', label: texts.result, kind: 'state' },
    cell: ({ won }) => <Status {...resultOf(won)} />,
  },
]

export const contractsOf = (company: string) =>
  `${paths.list}?${new URLSearchParams({ empresa: company })}`

const resultOf = (won: boolean | undefined) =>
  won === undefined
    ? ({ tone: 'waiting', word: texts.takesPart } as const)
    : won
      ? ({ tone: 'done', word: texts.won } as const)
      : ({ tone: 'quiet', word: texts.lost } as const)
