import { readFileSync } from 'node:fs'
import { count, readPabulib } from '../src/index.ts'

// Reads one file and counts it once by each rule, as a command would, and says what it took in a line of JSON.
const [path = '', what = '{}'] = process.argv.slice(2)

const seconds: Record<string, number> = {}
/** What this process computed, whatever else the machine did meanwhile. */
const cpuSeconds: Record<string, number> = {}
function timed<Answer>(name: string, work: () => Answer): Answer {
  const [began, before] = [performance.now(), process.cpuUsage()]
  const answer = work()
  const { user, system } = process.cpuUsage(before)
  seconds[name] = Math.round(performance.now() - began) / 1000
  cpuSeconds[name] = Math.round((user + system) / 1000) / 1000
  return answer
}

const election = timed('parse', () => readPabulib(readFileSync(path, 'utf8')))
timed('greedy', () => count(election, { rule: 'greedy' }))
timed('equalShares', () => count(election, { rule: 'equal-shares' }))
const grown = timed('add1', () => count(election, { rule: 'equal-shares', completion: 'add1' }))
timed('phragmen', () => count(election, { rule: 'phragmen' }))
const peakMB = Math.round(process.resourceUsage().maxRSS / 1024)

const [first] = grown.rounds()
const steps = first?.kind === 'endowment' ? first.grown : 0
console.log(
  JSON.stringify({ bench: 'tally', ...JSON.parse(what), seconds, cpuSeconds, steps, peakMB }),
)
