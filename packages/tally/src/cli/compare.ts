import { compare } from '../compare/compare.ts'
import { comparisonText } from './comparison-text.ts'
import { onlyFile } from './count.ts'
import { readElection } from './file.ts'
import { type ExitCode, type TallyIo, WrongUse } from './io.ts'
import { allowOnly, type Given, waysOf, wayText } from './options.ts'
import { texts } from './texts.ts'

/** `tally compare FILE --rules a,b`: the same ballots counted in several ways, side by side. */
export async function compareCommand(given: Given, io: TallyIo): Promise<ExitCode> {
  allowOnly(given, ['rules', 'ties', 'json'])
  const file = onlyFile(given)
  const ways = waysOf(given)
  if (ways.length < 2) throw new WrongUse(texts.twoRules)
  const election = await readElection(file, io)
  const comparison = compare(election, ...ways)
  if (election.problems.length > 0) io.err(`${texts.hasProblems(election.problems.length, file)}\n`)
  if (given.flags.has('json')) io.out(`${JSON.stringify(comparison)}\n`)
  else io.out(comparisonText(election, comparison, ways.map(wayText)))
  return 0
}
