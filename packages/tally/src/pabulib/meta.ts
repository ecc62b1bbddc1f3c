import { compareAmounts, readAmount } from '../amount.ts'
import type { Amount, VoteType } from '../election.ts'
import { repairedAmount } from './amounts.ts'
import { said, setField } from './columns.ts'
import { PabulibError, type Problems } from './problems.ts'
import { texts } from './texts.ts'

const OBLIGATORY = [
  'description',
  'country',
  'unit',
  'instance',
  'num_projects',
  'num_votes',
  'vote_type',
  'rule',
  'date_begin',
  'date_end',
]

const VOTE_TYPES: readonly VoteType[] = ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring']

/** The section META while it is read. */
export class Meta {
  readonly values: Record<string, string> = {}
  readonly #lines = new Map<string, number>()
  readonly #problems: Problems
  readonly #title: number
  #begun = false

  constructor(title: number, problems: Problems) {
    this.#title = title
    this.#problems = problems
  }

  row([key = '', value = '', ...others]: readonly string[], line: number) {
    if (!this.#begun) {
      this.#begun = true
      if (/^key$/i.test(key) && /^value$/i.test(value)) return
      this.#problems.add('missing-header', line, texts.problems['missing-header']())
    }
    if (key === '') return this.#problems.add('missing-id', line, texts.problems['missing-id']())
    if (this.#lines.has(key))
      this.#problems.add('repeated-key', line, texts.problems['repeated-key'](key), key)
    if (others.some((one) => one !== ''))
      this.#problems.add('long-row', line, texts.problems['long-row'](others.length + 2, 2), key)
    this.#lines.set(key, line)
    setField(this.values, key, value)
  }

  /** The value of a key; undefined where there is none or it is empty. */
  get(key: string) {
    return Object.hasOwn(this.values, key) ? said(this.values[key]) : undefined
  }

  /** Where a key stands; the title of the section where it does not. */
  lineOf(key: string) {
    return this.#lines.get(key) ?? this.#title
  }

  /** The number of a key, told as a problem where it is none. */
  amount(key: string): Amount | undefined {
    const text = this.get(key)
    if (text === undefined) return undefined
    const amount = readAmount(text)
    if (amount !== undefined) return amount
    const repaired = repairedAmount(text)
    const reason =
      repaired === undefined
        ? texts.problems.value(text, texts.expected.number)
        : texts.problems.amount(text, String(repaired))
    this.#problems.add(repaired === undefined ? 'value' : 'amount', this.lineOf(key), reason, key)
    return repaired
  }

  budget(): Amount {
    const text = this.get('budget')
    if (text === undefined) throw new PabulibError(this.#title, texts.errors.noBudget)
    const budget = this.amount('budget')
    const line = this.lineOf('budget')
    if (budget === undefined) throw new PabulibError(line, texts.errors.wrongBudget(text))
    if (compareAmounts(budget, 0) <= 0)
      this.#problems.add('budget', line, texts.problems.budget(text), 'budget')
    return budget
  }

  voteType(hasPoints: boolean): VoteType {
    const text = this.get('vote_type')
    const voteType = voteTypeOf(text, hasPoints)
    if (text !== undefined && text !== voteType) {
      const reason = texts.problems['vote-type'](text, voteType)
      this.#problems.add('vote-type', this.lineOf('vote_type'), reason, 'vote_type')
    }
    return voteType
  }

  /** Tells what the format asks of every file and this one does not say. */
  checkKeys(voteType: VoteType) {
    const needed = voteType === 'cumulative' ? [...OBLIGATORY, 'max_sum_points'] : OBLIGATORY
    for (const key of needed)
      if (this.get(key) === undefined)
        this.#problems.add('missing-key', this.lineOf(key), texts.problems['missing-key'](key), key)
  }
}

/** The type of vote that a text names; what the ballots look like where it names none. */
export function voteTypeOf(text: string | undefined, hasPoints: boolean): VoteType {
  const named = VOTE_TYPES.find((one) => letters(one) === letters(text ?? ''))
  return named ?? (hasPoints ? 'cumulative' : 'approval')
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
