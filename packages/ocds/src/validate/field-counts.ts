import { generalPath, type Place } from './place.ts'
import { type FieldCount, MOST_FINDINGS } from './report.ts'

/** Counts fields by their general path. */
export class FieldCounts {
  readonly #counts = new Map<string, FieldCount | undefined>()
  readonly #lengths = new Set<number>()
  readonly #areNested: boolean

  /** `nested`: as the standard's checker does, a path that begins with that of one before is taken as a part of it. */
  constructor({ nested }: { nested: boolean }) {
    this.#areNested = nested
  }

  add(place: Place | undefined, name: string) {
    const whole = `${place ? '/' : ''}${generalPath(place)}/${name}`
    const before = this.#counts.get(whole)
    if (before) before.count++
    if (before || this.#counts.has(whole) || this.#counts.size > MOST_FINDINGS) return

    const isPart = this.#areNested && this.#begins(whole)
    const cut = whole.lastIndexOf('/')
    const field = { path: whole.slice(0, cut), field: whole.slice(cut + 1), count: 1 }
    this.#counts.set(whole, isPart ? undefined : field)
    if (!isPart) this.#lengths.add(whole.length)
  }

  #begins(whole: string) {
    for (const length of this.#lengths) {
      if (length < whole.length && this.#counts.get(whole.slice(0, length))) return true
    }
    return false
  }

  /** In the order of their paths. */
  found(): FieldCount[] {
    const found = [...this.#counts.values()].filter((field) => field !== undefined)
    return found.sort((a, b) => compare(a.path, b.path) || compare(a.field, b.field))
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
