import type { Amount, Ballot, Election, VoteType } from '../src/election.ts'

type Short = {
  readonly budget: Amount
  readonly voteType?: VoteType
  readonly costs: Readonly<Record<string, Amount>>
  /** One text for each voter: «a,b», or «a,b;3,1» with points. */
  readonly votes: readonly string[]
}

/** A small election written in one breath. */
export function election({ budget, voteType = 'approval', costs, votes }: Short): Election {
  const projects = Object.entries(costs).map(([id, cost]) => ({ id, cost, columns: {} }))
  return { budget, voteType, meta: {}, projects, ballots: votes.map(ballot) }
}

function ballot(text: string, at: number): Ballot {
  const [ids = '', points] = text.split(';')
  return {
    voter: String(at + 1),
    vote: ids === '' ? [] : ids.split(','),
    ...(points !== undefined && { points: points.split(',').map(Number) }),
    columns: {},
  }
}

type Parts = { readonly meta?: string; readonly projects?: string; readonly votes?: string }

/** The text of a good file, of which a test changes a part. */
export const pabulibText = ({
  meta = 'num_projects;3\nnum_votes;2\nbudget;100',
  projects = 'project_id;cost;name\n1;60;Parque\n2;50;Pozo\n3;30;Luz',
  votes = 'voter_id;vote;age\nana;1,2;34\nbeto;2;51',
}: Parts = {}) => `META
key;value
description;Presupuesto de prueba
country;Mexico
unit;San Tequio
instance;2026
vote_type;approval
rule;greedy
date_begin;01.03.2026
date_end;15.03.2026
${meta}
PROJECTS
${projects}
VOTES
${votes}
`
