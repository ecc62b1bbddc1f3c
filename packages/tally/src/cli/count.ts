import { writeFile } from 'node:fs/promises'
import { count } from '../count/count.ts'
import { explain, summarize } from '../explain/explain.ts'
import { explainPage } from '../explain/page.ts'
import { why } from '../explain/why.ts'
import { readElection } from './file.ts'
import { type ExitCode, type TallyIo, WrongUse } from './io.ts'
import { allowOnly, countOptionsOf, type Given } from './options.ts'
import { texts } from './texts.ts'

const OPTIONS = [
  ...['rule', 'utility', 'completion', 'ties', 'threshold', 'no-skip'],
  ...['json', 'explain', 'why', 'html'],
]

/** `tally FILE`: counts, and tells the outcome in as much detail as asked. */
export async function countCommand(given: Given, io: TallyIo): Promise<ExitCode> {
  allowOnly(given, OPTIONS)
  const file = onlyFile(given)
  const options = countOptionsOf(given)
  const pair = pairOf(given)
  const page = given.values.get('html')
  if (['json', 'explain'].filter((one) => given.flags.has(one)).length + (pair ? 1 : 0) > 1)
    throw new WrongUse(texts.oneAnswer)

  const election = await readElection(file, io)
  const outcome = count(election, options)
  const { selected, cost, ties } = outcome
  const told = election.problems.length
  if (told > 0) io.err(`${texts.hasProblems(told, file)}\n`)
  if (page !== undefined) await writeFile(page, explainPage(election, options, outcome))
  if (given.flags.has('json')) io.out(`${JSON.stringify({ selected, cost, ties })}\n`)
  else if (given.flags.has('explain')) io.out(explain(election, options, outcome))
  else if (pair) io.out(why(election, options, pair, outcome))
  else if (page !== undefined) io.out(`${texts.written(page)}\n`)
  else io.out(summarize(election, options, outcome))
  return 0
}

/** The file that a command works on. */
export function onlyFile({ files }: Given) {
  const [file, another] = files
  if (file === undefined) throw new WrongUse(texts.whichFile)
  if (another !== undefined) throw new WrongUse(texts.oneFile(another))
  return file
}

/** «9,4»: the project that lost, and the one that won. */
function pairOf({ values }: Given): readonly [string, string] | undefined {
  const text = values.get('why')
  if (text === undefined) return undefined
  const [loser = '', winner = '', ...others] = text.split(',').map((one) => one.trim())
  if (loser === '' || winner === '' || others.length > 0) throw new WrongUse(texts.whichPair)
  return [loser, winner]
}
