import { PabulibError, type PabulibProblem } from '../pabulib/problems.ts'
import { onlyFile } from './count.ts'
import { readElection } from './file.ts'
import type { ExitCode, TallyIo } from './io.ts'
import { allowOnly, type Given } from './options.ts'
import { texts } from './texts.ts'

/** As many of one kind are told in words. */
const TOLD = 20

/** `tally check FILE`: what the file breaks of the format, by line. */
export async function checkCommand(given: Given, io: TallyIo): Promise<ExitCode> {
  allowOnly(given, ['json'])
  const { problems, ...counts } = await checked(onlyFile(given), io)
  const isRight = problems.length === 0
  if (given.flags.has('json'))
    io.out(`${JSON.stringify({ valid: isRight, ...counts, problems })}\n`)
  else io.out(`${[...lines(problems), texts.checked(problems.length, counts)].join('\n')}\n`)
  return isRight ? 0 : 1
}

type Checked = {
  readonly projects: number
  readonly ballots: number
  readonly problems: readonly (Omit<PabulibProblem, 'code'> & { readonly code: string })[]
}

/** A file that cannot be read has that one problem. */
async function checked(file: string, io: TallyIo): Promise<Checked> {
  try {
    const { projects, ballots, problems } = await readElection(file, io)
    return { projects: projects.length, ballots: ballots.length, problems }
  } catch (error) {
    if (!(error instanceof PabulibError)) throw error
    const { line, message: reason } = error
    return { projects: 0, ballots: 0, problems: [{ line, code: 'unreadable', reason }] }
  }
}

function lines(problems: Checked['problems']) {
  const told = new Map<string, number>()
  const written = problems.flatMap(({ line, code, reason, column }) => {
    const times = (told.get(code) ?? 0) + 1
    told.set(code, times)
    return times > TOLD ? [] : [texts.atLine(line, reason, column)]
  })
  const more = [...told.values()].reduce((sum, times) => sum + Math.max(0, times - TOLD), 0)
  return more > 0 ? [...written, texts.more(more)] : written
}
