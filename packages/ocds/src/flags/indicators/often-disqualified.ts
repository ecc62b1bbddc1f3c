import { type Process, submittedBids } from '../process.ts'
import { quartilesOf, upperFence } from '../quartiles.ts'
import type { Indicator, Run } from '../run.ts'

const groups = ['Buyer', 'ProcuringEntity', 'Tenderer'] as const
type Group = (typeof groups)[number]
type Tally = { disqualified: number; submitted: number; processes: string[] }
type Tallies = Record<Group, Map<string, Tally>>

/** R038: more bids are disqualified by a buyer or a procuring entity, or of a tenderer, than of hardly any other. */
export function oftenDisqualified({ settings, results }: Run): Indicator {
  const {
    threshold,
    minimum_submitted_bids: fewestBids = 2,
    minimum_contracting_processes: fewestProcesses = 2,
  } = settings.R038 ?? {}
  const tallies: Tallies = { Buyer: new Map(), ProcuringEntity: new Map(), Tenderer: new Map() }
  return {
    read: (process) => count(process, tallies),
    finish: () => {
      for (const group of groups) flagGroup(group)
    },
  }

  function flagGroup(group: Group) {
    // Cardinal holds the bids that a buyer received against the minimum of processes; we agree with it.
    const fewest = group === 'Tenderer' ? fewestBids : fewestProcesses
    const compared = [...tallies[group]].filter(([, { submitted }]) => submitted >= fewest)
    if (compared.length === 0) return
    const fence =
      threshold ??
      fenceOf(
        group,
        compared.map(([, tally]) => ratioOf(tally)),
      )
    results.measure('R038', `${group}_upper_fence`, fence)
    // At 0, three quarters have no bid disqualified and would be flagged.
    if (!(fence > 0)) return
    for (const [id, tally] of compared) {
      const value = ratioOf(tally)
      const told = { value, figures: { ...tally, upperFence: fence } }
      if (value >= fence) results.flagOrganization('R038', { group, id }, told)
    }
  }

  function fenceOf(group: Group, ratios: readonly number[]) {
    const quartiles = quartilesOf(ratios)
    results.measure('R038', `${group}_q1`, quartiles.q1)
    results.measure('R038', `${group}_q3`, quartiles.q3)
    return upperFence(quartiles)
  }
}

const ratioOf = ({ disqualified, submitted }: Tally) => disqualified / submitted

function count(process: Process, tallies: Tallies) {
  const bids = submittedBids(process)
  if (bids.length === 0) return
  const { ocid, buyer, procuringEntity } = process
  const disqualified = bids.filter(({ status }) => status === 'disqualified').length
  const all = { disqualified, submitted: bids.length }
  if (buyer !== undefined) add(tallies.Buyer, buyer, all, ocid)
  if (procuringEntity !== undefined) add(tallies.ProcuringEntity, procuringEntity, all, ocid)
  for (const { status, tenderers } of bids) {
    const one = { disqualified: status === 'disqualified' ? 1 : 0, submitted: 1 }
    for (const id of tenderers?.ids ?? []) add(tallies.Tenderer, id, one, ocid)
  }
}

function add(
  tallies: Map<string, Tally>,
  id: string,
  { disqualified, submitted }: Omit<Tally, 'processes'>,
  ocid: string,
) {
  const tally = tallies.get(id) ?? { disqualified: 0, submitted: 0, processes: [] }
  tally.disqualified += disqualified
  tally.submitted += submitted
  if (tally.processes.at(-1) !== ocid) tally.processes.push(ocid)
  tallies.set(id, tally)
}
