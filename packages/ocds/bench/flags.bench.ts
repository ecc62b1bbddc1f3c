import { coverage, findPersonalData, flags } from '../src/index.ts'

// Red flags, coverage and personal data of 10,000 compiled releases, beside reading them as JSON.
const RELEASES = Number(process.env.BENCH_RELEASES ?? 10_000)
const TIMES = 5
const emit = (figures: object) => console.log(JSON.stringify({ bench: 'ocds-flags', ...figures }))

const lines = Array.from({ length: RELEASES }, (_, n) => JSON.stringify(releaseOf(n)))
const bytes = new TextEncoder().encode(lines.join('\n'))
const releases = lines.map((line): unknown => JSON.parse(line))
const megabytes = bytes.length / 1e6

const parsing = best(() => lines.map((line): unknown => JSON.parse(line)).length)
emit({
  releases: RELEASES,
  megabytes: Math.round(megabytes),
  step: 'JSON.parse',
  ...speed(parsing),
})
emit({ step: 'flags, all', ...speed(best(() => Object.keys(flags(releases)).length)) })
emit({ step: 'coverage', ...speed(best(() => Object.keys(coverage(bytes)).length)) })
emit({ step: 'personal data', ...speed(best(() => findPersonalData(releases).length)) })
emit({ peakMB: Math.round(process.resourceUsage().maxRSS / 1024) })

function speed(ms: number) {
  return {
    ms: Math.round(ms),
    megabytesPerSecond: Math.round((megabytes / ms) * 1000),
    parsings: Math.round((ms / parsing) * 100) / 100,
  }
}

/** Milliseconds of this thread's own time, the best of several: what else the machine does only adds. */
function best(work: () => number): number {
  const times = Array.from({ length: TIMES }, () => {
    const from = process.threadCpuUsage()
    work()
    const { user, system } = process.threadCpuUsage(from)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

/** A process of three bidders among forty, of about two kilobytes. */
function releaseOf(n: number) {
  const bidders = [n % 40, (n * 7 + 1) % 40, (n * 11 + 2) % 40].map(
    (at) => `MX-RFC-CNO0102${10 + at}AB1`,
  )
  const [winner = ''] = bidders
  const buyer = { id: `unidad-${n % 12}`, name: 'Dirección de Obras Públicas' }
  const value = (at: number) => ({
    amount: 100_000 + ((n * 37 + at * 911) % 5000) * 10,
    currency: 'MXN',
  })
  const item = (at: number) => ({
    ...{
      id: `${at}`,
      description: `Concreto hidráulico de 250 kg/cm2, tramo ${at}`,
      quantity: 12.5,
    },
    classification: { scheme: 'CUCoP', id: `${61 + (at % 4)}20${at}001` },
    unit: { name: 'm2', value: value(at) },
  })
  return {
    ...{
      ocid: `ocds-000tst-PP26-K3-${n}-1`,
      id: `ocds-000tst-PP26-K3-${n}-1-5`,
      tag: ['compiled'],
    },
    ...{ date: '2026-03-01T09:30:00-06:00', initiationType: 'tender', language: 'es', buyer },
    parties: [
      {
        ...buyer,
        roles: ['buyer'],
        contactPoint: { telephone: '477 788 0000', email: 'obras@leon.gob.mx' },
      },
      ...bidders.map((id) => ({
        id,
        name: 'Constructora del Bajío, S.A. de C.V.',
        roles: ['tenderer'],
      })),
    ],
    tender: {
      ...{ id: '1', title: `Pavimentación de la calle Nogal, tramo ${n}`, status: 'complete' },
      ...{ procurementMethod: 'open', numberOfTenderers: 1 + (n % 3), procuringEntity: buyer },
      tenderPeriod: {
        startDate: '2026-01-10T09:00:00-06:00',
        endDate: `2026-01-${20 + (n % 9)}T09:00:00-06:00`,
      },
      items: Array.from({ length: 4 }, (_, at) => item(at)),
    },
    bids: {
      details: bidders.map((id, at) => ({
        ...{
          id: `${at}`,
          date: '2026-01-20T08:00:00-06:00',
          value: value(at),
          tenderers: [{ id }],
        },
        status: (n + at) % 9 === 0 ? 'disqualified' : 'valid',
      })),
    },
    awards: [
      {
        ...{ id: 'a', status: 'active', date: '2026-02-01T09:00:00-06:00', value: value(0) },
        ...{ suppliers: [{ id: winner }], items: [item(n % 4)] },
      },
    ],
  }
}
