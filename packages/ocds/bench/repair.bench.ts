import { repair, undoRepairs } from '../src/index.ts'
import { edcaReleases } from './edca-releases.ts'
import { emitter, measured } from './measure.ts'

// Mending 10,000 releases with EDCA's extensions: in one package, and each by itself, as the lines of a file.
const RELEASES = Number(process.env.BENCH_RELEASES ?? 10_000)
const emit = emitter('ocds repair')

const releases = [...edcaReleases(RELEASES)]
const whole = await measured(() => repair({ releases }))
emit({
  step: 'package',
  releases: RELEASES,
  repairs: whole.answer.repairs.length,
  seconds: whole.seconds,
})

const { document, repairs } = whole.answer
emit({ step: 'undo', seconds: (await measured(() => undoRepairs(document, repairs))).seconds })

const lines = await measured(() => releases.map((release) => repair(release).repairs.length))
emit({ step: 'lines', releases: RELEASES, seconds: lines.seconds })

const holes = Array.from({ length: 300_000 }, (_, at) => (at % 2 ? { id: `${at}` } : null))
const release = { ocid: 'ocds-a1b2c3-1', id: '1', date: '2026-01-01T00:00:00Z', tag: ['tender'] }
const many = await measured(() => repair({ ...release, tender: { id: 't', documents: holes } }))
emit({ step: 'a list half of nulls', items: holes.length, seconds: many.seconds })
emit({ step: 'memory', peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) })
