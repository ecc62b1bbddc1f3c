import type { Visit } from '../kernel/visit/visit.ts'
import { texts } from './texts.ts'
import { GroupedWays, publicWays, Ways } from './ways.tsx'

export type HeaderProps = {
  readonly visit: Visit['Variables']
  /** The address of the part of the portal in which the page stands. */
  readonly here: string | undefined
}

/** The town, and the ways into the portal; on a phone they open under «Menú», without script. */
export function Header({ visit, here }: HeaderProps) {
  const items = publicWays(visit)
  return (
    <header class="header">
      <div class="wide">
        <a class="town" href="/">
          <Shield settings={visit.settings} />
          <span>
            <b>{visit.settings.name}</b>
            <small>{texts.government}</small>
          </span>
        </a>
        {items.length > 0 && (
          <>
            <nav class="ways" aria-label={texts.mainNavigation}>
              <Ways items={items} here={here} />
            </nav>
            <details class="menu">
              <summary>{texts.menu}</summary>
              <nav aria-label={texts.mainNavigation}>
                <GroupedWays items={items} here={here} />
              </nav>
            </details>
          </>
        )}
      </div>
    </header>
  )
}

/** The town's own, or its first letter. */
export const Shield = ({ settings: { look, name } }: Pick<Visit['Variables'], 'settings'>) =>
  look.shield ? (
    <img class="shield" src={look.shield} alt="" width="36" height="36" />
  ) : (
    <span class="shield" aria-hidden="true">
      {name.slice(0, 1)}
    </span>
  )
