/** As many kinds are kept at hand before the older half of them is forgotten. */
const KEPT = 1 << 16

/** Shares what is equal among the recently seen, in bounded memory; `forget` is told of what is let go. */
export class Recent<Kind> {
  readonly #forget: (kind: Kind) => void
  #young = new Map<string, Kind>()
  #old = new Map<string, Kind>()

  constructor(forget: (kind: Kind) => void = () => {}) {
    this.#forget = forget
  }

  get(key: string) {
    const kind = this.#young.get(key)
    if (kind !== undefined || this.#old.size === 0) return kind
    const before = this.#old.get(key)
    if (before !== undefined) {
      this.#old.delete(key)
      this.#young.set(key, before)
    }
    return before
  }

  set(key: string, kind: Kind) {
    this.#young.set(key, kind)
    if (this.#young.size < KEPT) return
    for (const one of this.#old.values()) this.#forget(one)
    this.#old = this.#young
    this.#young = new Map()
  }

  forgetAll() {
    for (const kinds of [this.#old, this.#young]) {
      for (const one of kinds.values()) this.#forget(one)
      kinds.clear()
    }
  }
}
