import type { Ballot } from '../election.ts'

/**
 * Knows which voters already have a ballot. A table of positions with open addressing: 8 to 16 bytes for each ballot,
 * and without the limit of 16.7 million of a Set.
 */
export class Voters {
  readonly #ballots: readonly Ballot[]
  #table = new Int32Array(1 << 18)
  #count = 0

  constructor(ballots: readonly Ballot[]) {
    this.#ballots = ballots
  }

  /** Takes in the voter whose ballot comes next in the list; false where they have one already. */
  add(voter: string, position: number) {
    const place = this.#placeOf(voter)
    if (this.#table[place] !== 0) return false
    this.#table[place] = position + 1
    this.#count++
    if (this.#count * 2 > this.#table.length) this.#grow()
    return true
  }

  #placeOf(voter: string) {
    const last = this.#table.length - 1
    let place = hashOf(voter) & last
    for (;;) {
      const at = this.#table[place] ?? 0
      if (at === 0 || this.#ballots[at - 1]?.voter === voter) return place
      place = (place + 1) & last
    }
  }

  #grow() {
    const before = this.#table
    this.#table = new Int32Array(before.length * 2)
    for (const at of before) {
      const ballot = at === 0 ? undefined : this.#ballots[at - 1]
      if (ballot) this.#table[this.#placeOf(ballot.voter)] = at
    }
  }
}

/** FNV-1a, mixed at the end so that voters numbered in a row stand apart. */
function hashOf(text: string) {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 1
}
