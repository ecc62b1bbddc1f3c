/** A file of OCDS releases that nobody ever published, with the ocids that it holds. */
export type InventedFile = { readonly ocids: readonly string[]; readonly text: string }

const buyer = { id: 'MX-RFC-MST850101AA1', name: 'Municipio de San Tequio' }
const money = (amount: number) => ({ amount, currency: 'MXN' })

/** So many procurements, each planned and then tendered: two releases. */
export function inventedFile(name: string, processes: number): InventedFile {
  const ocids = Array.from({ length: processes }, (_, n) => `ocds-000tst-${name}-${n + 1}`)
  const releases = ocids.flatMap((ocid, n) => [planned(ocid, n), tendered(ocid, n)])
  const uri = `https://san-tequio.example/${name}.json`
  const publishedDate = '2026-03-01T00:00:00Z'
  const about = { uri, publishedDate, version: '1.1', publisher: { name: buyer.name } }
  return { ocids, text: JSON.stringify({ ...about, releases }) }
}

const common = (ocid: string) => ({
  ocid,
  initiationType: 'tender',
  language: 'es',
  buyer,
  parties: [{ ...buyer, roles: ['buyer'] }],
})

const planning = (n: number) => ({
  rationale: `Ganó la votación de la zona ${n + 1}`,
  budget: {
    id: 'pp-2026',
    description: 'Presupuesto participativo',
    amount: money(1000 * (n + 1)),
  },
})

const planned = (ocid: string, n: number) => ({
  ...common(ocid),
  id: `${ocid}-1`,
  date: '2026-01-10T09:00:00-06:00',
  tag: ['planning'],
  planning: planning(n),
})

const tendered = (ocid: string, n: number) => ({
  ...common(ocid),
  id: `${ocid}-2`,
  date: '2026-02-10T09:00:00-06:00',
  tag: ['tender'],
  planning: planning(n),
  tender: {
    id: `LP-${n + 1}`,
    title: `Pavimentar la calle ${n + 1}`,
    status: 'active',
    procuringEntity: buyer,
    value: money(900 * (n + 1)),
    procurementMethod: 'open',
  },
})
