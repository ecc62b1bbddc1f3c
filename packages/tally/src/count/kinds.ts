import type { Entries } from './ballots.ts'

/** Rows of (column, value): row r has the entries start[r] to start[r + 1]. */
export type Rows = {
  readonly start: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/** Identical ballots are one kind, with their number. Ballots that give nobody satisfaction are of no kind. */
export type Kinds = {
  readonly count: number
  readonly size: Float64Array
  /** Kind → (project, satisfaction), satisfaction above 0. */
  readonly ofKind: Rows
  /** Project → (kind, satisfaction). */
  readonly ofProject: Rows
}

/**
 * Groups the ballots. What a ballot gives 0 or less to is left out, so that two ballots are of one kind if they give the
 * same to the same projects, in whatever order they name them. O(entries), by a hash of the sorted ballot.
 */
export function kindsOf(entries: Entries, projects: number): Kinds {
  const sorted = positiveEntries(entries)
  const { kindOf, first } = group(sorted)
  const size = new Float64Array(first.length)
  for (const kind of kindOf) if (kind >= 0) size[kind] = (size[kind] ?? 0) + 1
  const ofKind = pick(sorted, first)
  return { count: first.length, size, ofKind, ofProject: transpose(ofKind, projects) }
}

function positiveEntries({ start, project, value }: Entries): Rows {
  const rows = {
    start: new Int32Array(start.length),
    column: new Int32Array(project.length),
    value: new Float64Array(project.length),
  }
  let end = 0
  for (let ballot = 0; ballot + 1 < start.length; ballot++) {
    const from = end
    for (let at = start[ballot] ?? 0; at < (start[ballot + 1] ?? 0); at++) {
      const worth = value[at] ?? 0
      if (worth > 0) insert(rows, from, end++, project[at] ?? 0, worth)
    }
    rows.start[ballot + 1] = end
  }
  return rows
}

/** Ballots are short, and most are nearly in order. */
function insert(
  { column, value }: Rows,
  from: number,
  end: number,
  project: number,
  worth: number,
) {
  let at = end
  for (; at > from && (column[at - 1] ?? 0) > project; at--) {
    column[at] = column[at - 1] ?? 0
    value[at] = value[at - 1] ?? 0
  }
  column[at] = project
  value[at] = worth
}

/** An open table: its places hold kinds, found by the hash of the row and then by comparing rows. */
function group(rows: Rows) {
  const ballots = rows.start.length - 1
  const table = new Int32Array(2 ** Math.ceil(Math.log2(ballots * 2 + 2))).fill(-1)
  const kindOf = new Int32Array(ballots).fill(-1)
  const first: number[] = []
  for (let ballot = 0; ballot < ballots; ballot++) {
    if (rows.start[ballot] === rows.start[ballot + 1]) continue
    let place = hashOf(rows, ballot) & (table.length - 1)
    for (let kind = table[place] ?? -1; kind >= 0; kind = table[place] ?? -1) {
      if (sameRow(rows, first[kind] ?? 0, ballot)) break
      place = (place + 1) & (table.length - 1)
    }
    if (table[place] === -1) table[place] = first.push(ballot) - 1
    kindOf[ballot] = table[place] ?? -1
  }
  return { kindOf, first }
}

function hashOf({ start, column, value }: Rows, row: number) {
  let hash = 0x811c9dc5
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
    hash = Math.imul(hash ^ (column[at] ?? 0), 0x01000193)
    hash = Math.imul(hash ^ (value[at] ?? 0), 0x85ebca6b)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

function sameRow({ start, column, value }: Rows, a: number, b: number) {
  const from = start[a] ?? 0
  const shift = (start[b] ?? 0) - from
  const end = start[a + 1] ?? 0
  if ((start[b + 1] ?? 0) - shift !== end) return false
  for (let at = from; at < end; at++) {
    if (column[at] !== column[at + shift] || value[at] !== value[at + shift]) return false
  }
  return true
}

function pick(rows: Rows, chosen: readonly number[]): Rows {
  const start = new Int32Array(chosen.length + 1)
  chosen.forEach((row, at) => {
    start[at + 1] = (start[at] ?? 0) + (rows.start[row + 1] ?? 0) - (rows.start[row] ?? 0)
  })
  const entries = start[chosen.length] ?? 0
  const [column, value] = [new Int32Array(entries), new Float64Array(entries)]
  chosen.forEach((row, at) => {
    const [from, to] = [rows.start[row] ?? 0, rows.start[row + 1] ?? 0]
    column.set(rows.column.subarray(from, to), start[at])
    value.set(rows.value.subarray(from, to), start[at])
  })
  return { start, column, value }
}

function transpose(rows: Rows, columns: number): Rows {
  const start = new Int32Array(columns + 1)
  for (const column of rows.column) start[column + 1] = (start[column + 1] ?? 0) + 1
  for (let c = 0; c < columns; c++) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0)
  const next = start.slice()
  const column = new Int32Array(rows.column.length)
  const value = new Float64Array(rows.column.length)
  for (let row = 0; row + 1 < rows.start.length; row++) {
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at++) {
      const c = rows.column[at] ?? 0
      const to = next[c] ?? 0
      next[c] = to + 1
      column[to] = row
      value[to] = rows.value[at] ?? 0
    }
  }
  return { start, column, value }
}
