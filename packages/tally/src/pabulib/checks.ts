import { compareAmounts, readAmount, sumOf } from '../amount.ts'
import type { Amount } from '../election.ts'
import { dayOf, metaBreaks, projectBreaks } from './cells.ts'
import { said } from './columns.ts'
import { brokenLimit, type Terms } from './limits.ts'
import type { Meta } from './meta.ts'
import type { Problems } from './problems.ts'
import type { Entry, Projects } from './projects.ts'
import { texts } from './texts.ts'

type Read = {
  readonly meta: Meta
  readonly terms: Terms
  readonly projects: Projects
  readonly ballots: number
}

/** Tells where the file contradicts itself, once it was read. */
export function checkFile({ meta, terms, projects, ballots }: Read, problems: Problems) {
  const { budget } = terms
  checkMeta(meta, terms, problems)
  checkCount(meta, 'num_projects', projects.entries.size + projects.leftOut.size, problems)
  checkCount(meta, 'num_votes', ballots, problems)
  checkMoney(meta, budget, projects, problems)
  for (const entry of projects.entries.values()) checkProject(entry, terms, problems)
}

function checkMeta(meta: Meta, { voteType, limits }: Terms, problems: Problems) {
  meta.checkKeys(voteType)
  for (const { code, reason, column } of metaBreaks(meta.values))
    problems.add(code, meta.lineOf(column), reason, column)
  const [begin = '', end = ''] = [meta.get('date_begin'), meta.get('date_end')]
  if ((dayOf(begin) ?? 0) > (dayOf(end) ?? Number.POSITIVE_INFINITY))
    problems.add('dates', meta.lineOf('date_end'), texts.problems.dates(begin, end), 'date_end')
  const projects = readAmount(meta.get('num_projects') ?? '')
  const { most } = limits.length
  if (most !== undefined && projects !== undefined && compareAmounts(most, projects) > 0) {
    const reason = texts.problems.limit(String(most), String(projects))
    problems.add('limit', meta.lineOf('max_length'), reason, 'max_length')
  }
}

function checkCount(meta: Meta, key: string, read: number, problems: Problems) {
  const told = meta.get(key)
  if (told !== undefined && readAmount(told) !== read)
    problems.add('count', meta.lineOf(key), texts.problems.count(told, read), key)
}

function checkMoney(meta: Meta, budget: Amount, projects: Projects, problems: Problems) {
  const all = [...projects.entries.values()].map(({ project }) => project)
  const cost = sumOf(all.map((project) => project.cost))
  const won = sumOf(all.flatMap((one) => (one.selected === 1 ? one.cost : [])))
  const funded = meta.get('fully_funded') !== undefined
  const line = meta.lineOf('budget')
  if (compareAmounts(won, budget) > 0) {
    const reason = texts.problems['selected-over-budget'](String(won), String(budget))
    problems.add('selected-over-budget', line, reason, 'selected')
  }
  if (all.length > 0 && funded !== compareAmounts(cost, budget) <= 0) {
    const reason = texts.problems['fully-funded'](String(cost), String(budget))
    problems.add('fully-funded', meta.lineOf('fully_funded'), reason, 'fully_funded')
  }
}

function checkProject(
  { project, line, votes, points }: Entry,
  { budget, limits }: Terms,
  problems: Problems,
) {
  const { columns, cost } = project
  for (const { code, reason, column } of projectBreaks(columns))
    problems.add(code, line, reason, column)
  if (compareAmounts(cost, budget) > 0) {
    const reason = texts.problems['cost-over-budget'](String(cost), String(budget))
    problems.add('cost-over-budget', line, reason, 'cost')
  }
  const limit = brokenLimit(cost, limits.projectCost)
  if (limit)
    problems.add('project-cost', line, texts.problems['project-cost'](String(cost), limit), 'cost')
  const told = (name: string) => (Object.hasOwn(columns, name) ? said(columns[name]) : undefined)
  const [votesTold, score] = [told('votes'), told('score')]
  if (votesTold !== undefined && readAmount(votesTold) !== votes)
    problems.add('votes', line, texts.problems.votes(votesTold, votes), 'votes')
  if (score !== undefined && !isSame(score, points))
    problems.add('score', line, texts.problems.score(score, String(points)), 'score')
}

function isSame(text: string, amount: Amount) {
  const told = readAmount(text)
  return told !== undefined && compareAmounts(told, amount) === 0
}
