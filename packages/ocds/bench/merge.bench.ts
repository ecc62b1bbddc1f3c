import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Merged } from '../src/merge/merge.ts'
import { compileReleases, versionReleases } from '../src/merge/merge.ts'
import type { Release } from '../src/model/types/ocds.ts'
import { recordPackage } from '../src/records/record-package.ts'
import { edcaRelease } from './edca-releases.ts'
import { emitter, measured } from './measure.ts'

// Compiling and versioning 10,000 releases of 23 MB, as processes of one release and of ten; and the command on a
// gigabyte of JSON Lines, four releases of each process far apart, with the memory that it took.
const RELEASES = Number(process.env.BENCH_RELEASES ?? 10_000)
const MEGABYTES = Number(process.env.BENCH_MEGABYTES ?? 1000)

const emit = emitter('ocds merge')
const release = (n: number, process: number): Release => ({
  ...edcaRelease(n),
  ocid: `ocds-a1b2c3-PP26-${process}`,
  date: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
})

for (const each of [1, 10]) {
  const releases = Array.from({ length: RELEASES }, (_, n) => release(n, Math.floor(n / each)))
  const processes = [...Map.groupBy(releases, ({ ocid }) => ocid).values()]
  const all = (merge: (releases: readonly Release[]) => Merged) => () => {
    for (const one of processes) merge(one)
  }
  for (const round of ['first', 'again']) {
    const compiled = await measured(all(compileReleases))
    const versioned = await measured(all(versionReleases))
    const figures = { compileSeconds: compiled.seconds, versionSeconds: versioned.seconds }
    emit({ step: round, releases: RELEASES, inProcess: each, ...figures })
  }
  const meta = { uri: 'https://a.mx/r.json', publishedDate: '2026-01-01T00:00:00Z' }
  const work = () => recordPackage(releases, { ...meta, publisher: { name: 'León' } })
  emit({ step: 'record package', inProcess: each, seconds: (await measured(work)).seconds })
}

const folder = mkdtempSync(join(tmpdir(), 'ocds-bench-'))
try {
  const file = join(folder, 'releases.jsonl')
  await pipeline(Readable.from(lines()), createWriteStream(file))
  emit({
    step: 'command',
    megabytes: MEGABYTES,
    ...runCommand('merge', '--lines', '--out', file, file),
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function* lines() {
  const size = JSON.stringify(release(1, 1)).length
  const count = Math.round((MEGABYTES * 1e6) / size)
  for (let n = 0; n < count; n++) yield `${JSON.stringify(release(n, n % Math.ceil(count / 4)))}\n`
}

function runCommand(...args: string[]) {
  const told = 'process.on("exit",()=>console.error(JSON.stringify(process.resourceUsage())))'
  const bin = join(import.meta.dirname, '../bin/ocds.mjs')
  const began = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${told}`, bin, ...args],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '')
  return {
    wallSeconds: Math.round((performance.now() - began) / 100) / 10,
    cpuSeconds: Math.round((userCPUTime + systemCPUTime) / 1e5) / 10,
    peakMegabytes: Math.round(maxRSS / 1024),
  }
}
