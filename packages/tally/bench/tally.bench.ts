import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madeElection, type Size } from './made-election.ts'

// Two elections of the largest kind that cities have held, and then how time grows with ballots, kinds and projects.
// Each is read and counted in a process of its own, so that its memory is its own too.
const sizes: readonly Size[] = [
  { ballots: 90_000, kinds: 23_000, projects: 160 },
  { ballots: 62_000, kinds: 61_500, projects: 83 },
  ...[1, 2, 4].map((times) => ({ ballots: 20_000 * times, kinds: 5_000, projects: 40 })),
  ...[1, 2, 4].map((times) => ({ ballots: 40_000, kinds: 5_000 * times, projects: 80 })),
  ...[1, 2, 4].map((times) => ({ ballots: 40_000, kinds: 10_000, projects: 40 * times })),
]

const folder = mkdtempSync(join(tmpdir(), 'tally-bench-'))
try {
  for (const size of sizes) {
    const path = join(folder, 'election.pb')
    writeFileSync(path, madeElection(size))
    const args = [join(import.meta.dirname, 'count-file.ts'), path, JSON.stringify(size)]
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
