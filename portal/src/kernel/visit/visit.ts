import type { House } from '../house/house.ts'
import type { Person } from '../identity/person.ts'
import type { TownSettings } from '../settings/town-settings.ts'
import type { Town } from '../town/index.ts'

/** What every page of the portal receives with a request: `c.var`. */
export type Visit = {
  Variables: {
    town: Town
    house: House
    settings: TownSettings
    /** Who is signed in; a visitor without an account is `undefined`. */
    person: Person | undefined
    /** A folio to quote when something fails. */
    requestId: string
    now: Date
    /** The address that was asked for, without its question. */
    path: string
  }
}

/** A line of the navigation. The office's side shows those its person may open, with what waits there. */
export type NavigationItem = {
  readonly where: 'public' | 'office'
  readonly group?: string
  readonly label: string
  readonly href: string
  /** Lower first. */
  readonly order: number
  readonly mayOpen?: (person: Person | undefined) => boolean
  /** How many things wait there for this person. */
  readonly count?: (visit: { town: Town; person: Person }) => Promise<number>
}
