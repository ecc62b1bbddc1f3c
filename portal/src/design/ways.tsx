import type { NavigationItem, Visit } from '../kernel/visit/visit.ts'
import { texts } from './texts.ts'

export type Way = Pick<NavigationItem, 'label' | 'href' | 'group'>

/** The ways into the portal that this visitor may take, in their order. */
export function publicWays({ house, person }: Visit['Variables']): readonly Way[] {
  const items = house.navigation
    .filter(({ where, mayOpen }) => where === 'public' && (mayOpen?.(person) ?? true))
    .toSorted((a, b) => a.order - b.order)
  return person ? [...items, { label: texts.office, href: '/oficina' }] : items
}

type WaysProps = { readonly items: readonly Way[]; readonly here?: string | undefined }

export const Ways = ({ items, here }: WaysProps) => (
  <ul>
    {items.map(({ label, href }) => (
      <li>
        <a href={href} aria-current={href === here ? 'true' : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
)

/** The same under the name of each group; what belongs to none stands last, without a name. */
export function GroupedWays({ items, here }: WaysProps) {
  const groups = [...Map.groupBy(items, ({ group }) => group)]
  return (
    <>
      {groups.map(([name, inside]) => (
        <div class="group">
          {name && groups.length > 1 && <p>{name}</p>}
          <Ways items={inside} here={here} />
        </div>
      ))}
    </>
  )
}
