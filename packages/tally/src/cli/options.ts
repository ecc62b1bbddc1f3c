import { parseArgs } from 'node:util'
import { readAmount } from '../amount.ts'
import type { Completion, CountOptions, Rule, TieRule, Utility } from '../outcome.ts'
import { WrongUse } from './io.ts'
import { texts } from './texts.ts'

const VALUED = ['rule', 'utility', 'completion', 'ties', 'threshold', 'html', 'why', 'rules']
const FLAGS = ['no-skip', 'json', 'explain', 'help']

/** What a command was given: options by name, and the rest in order. */
export type Given = {
  readonly values: ReadonlyMap<string, string>
  readonly flags: ReadonlySet<string>
  readonly files: readonly string[]
}

/** Takes the arguments apart; a `WrongUse` for an option that does not exist, is there twice or lacks its value. */
export function takeApart(args: readonly string[]): Given {
  const options = Object.fromEntries([
    ...VALUED.map((name) => [name, { type: 'string' as const }]),
    ...FLAGS.map((name) => [name, { type: 'boolean' as const }]),
  ])
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const values = new Map<string, string>()
  const flags = new Set<string>()
  const files: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (values.has(name)) throw new WrongUse(texts.twice(rawName))
    if (FLAGS.includes(name) && value === undefined) flags.add(name)
    else if (VALUED.includes(name) && value !== undefined) values.set(name, value)
    else
      throw new WrongUse(
        VALUED.includes(name) ? texts.needsValue(rawName) : texts.unknownOption(rawName),
      )
  }
  return { values, flags, files }
}

/** Refuses the options that a command does not have, so that none is passed over in silence. */
export function allowOnly({ values, flags }: Given, names: readonly string[]) {
  for (const name of [...values.keys(), ...flags])
    if (!names.includes(name)) throw new WrongUse(texts.notHere(`--${name}`))
}

const RULES: readonly Rule[] = ['greedy', 'greedy-by-points', 'equal-shares', 'phragmen']
const UTILITIES: readonly Utility[] = ['cost', 'cardinality', 'points', 'borda']
const COMPLETIONS: readonly Completion[] = [
  'none',
  'utilitarian',
  'add1',
  'add1-no-stop',
  'add1+utilitarian',
]

/** What to count by. Without `--rule`, greedy. */
export function countOptionsOf({ values, flags }: Given): CountOptions {
  const utility = values.get('utility')
  const completion = values.get('completion')
  const threshold = values.get('threshold')
  return {
    rule: oneOf(RULES, values.get('rule') ?? 'greedy', '--rule'),
    ...(utility !== undefined && { utility: oneOf(UTILITIES, utility, '--utility') }),
    ...(completion !== undefined && { completion: oneOf(COMPLETIONS, completion, '--completion') }),
    ...(flags.has('no-skip') && { noSkip: true }),
    ...(threshold !== undefined && { threshold: thresholdOf(threshold) }),
    ...tiesOf(values),
  }
}

/** «greedy/cost,equal-shares/cost/add1»: ways to count, each a rule and what goes with it, in any order. */
export function waysOf({ values }: Given): CountOptions[] {
  const text = values.get('rules')
  if (text === undefined) throw new WrongUse(texts.whichRules)
  return text.split(',').map((way) => {
    const [rule = '', ...parts] = way.split('/')
    let options: CountOptions = { rule: oneOf(RULES, rule, '--rules'), ...tiesOf(values) }
    for (const part of parts) options = { ...options, ...partOf(part, way) }
    return options
  })
}

/** A way to count as `--rules` takes it. */
export const wayText = ({ rule, utility, completion, noSkip, threshold }: CountOptions) =>
  [
    rule,
    utility,
    completion,
    noSkip ? 'no-skip' : undefined,
    threshold === undefined ? undefined : `threshold=${threshold}`,
  ]
    .filter((part) => part !== undefined)
    .join('/')

function partOf(part: string, way: string): Partial<CountOptions> {
  const utility = UTILITIES.find((one) => one === part)
  const completion = COMPLETIONS.find((one) => one === part)
  if (utility) return { utility }
  if (completion) return { completion }
  if (part === 'no-skip') return { noSkip: true }
  const [name, value] = part.split('=')
  if (name === 'threshold' && value !== undefined) return { threshold: thresholdOf(value) }
  throw new WrongUse(texts.unknownPart(part, way))
}

function tiesOf(values: Given['values']): { readonly ties?: TieRule } {
  const text = values.get('ties')
  if (text === undefined) return {}
  if (text === 'id' || text === 'cost-votes-id') return { ties: text }
  const seed = /^draw:(.+)$/s.exec(text)?.[1]
  if (seed === undefined) throw new WrongUse(texts.unknownValue(text, '--ties', texts.tieRules))
  return { ties: { draw: seed } }
}

function thresholdOf(text: string) {
  const threshold = readAmount(text)
  if (threshold === undefined) throw new WrongUse(texts.notANumber(text))
  return threshold
}

function oneOf<Value extends string>(known: readonly Value[], text: string, option: string): Value {
  const value = known.find((one) => one === text)
  if (value === undefined) throw new WrongUse(texts.unknownValue(text, option, known.join(', ')))
  return value
}
