import { compareAmounts, decimalOf, textOfDecimal } from '../amount.ts'
import type { Amount, Election } from '../election.ts'
import type { Exact } from '../outcome.ts'
import { texts } from './texts.ts'

/** How an election is spoken of: its projects, its money, its people. */
export type Words = {
  /** «24, «Parque de la Luz»»: with its name, shortened where it is too long to be read aloud. */
  readonly project: (id: string) => string
  /** The same with its whole name. */
  readonly inFull: (id: string) => string
  readonly money: (amount: Amount | Exact) => string
  /** How much of something for each thousand or million of cost: «25.8 votos por cada mil que cuesta». */
  readonly rate: (score: Exact, of: keyof typeof texts.rate) => string
  /** Two sums with as many decimals as it takes to tell them apart. */
  readonly moneys: (a: Exact, b: Exact) => readonly [string, string]
}

const LONGEST_NAME = 50
const THOUSAND = { factor: 1000n, name: texts.rateUnit.thousand }
const MILLION = { factor: 1_000_000n, name: texts.rateUnit.million }

export function wordsOf({ budget, projects, meta }: Election): Words {
  const names = new Map(projects.map(({ id, name }) => [id, name ?? '']))
  const currency = Object.hasOwn(meta, 'currency') ? (meta.currency ?? '') : ''
  const inCurrency = (text: string) => texts.money(text, currency)
  const named = (id: string, name: string) => (name === '' ? id : texts.named(id, name))
  return {
    project: (id) => named(id, shortened(names.get(id) ?? '')),
    inFull: (id) => named(id, names.get(id) ?? ''),
    rate: (score, of) => {
      const { factor, name } = compareAmounts(budget, 1_000_000) < 0 ? THOUSAND : MILLION
      return texts.rate[of](rounded(exactText(score), 2, factor), name)
    },
    money: (amount) => inCurrency(number(amount)),
    moneys: (a, b) => {
      const decimals = decimalsApart(a, b, 2)
      return [inCurrency(number(a, decimals)), inCurrency(number(b, decimals))]
    },
  }
}

/** A number with at most two decimals. */
export const number = (amount: Amount | Exact, decimals = 2) => rounded(exactText(amount), decimals)

/** Two numbers with one decimal, or as many as it takes to tell them apart. */
export function numbers(a: Exact, b: Exact): readonly [string, string] {
  const decimals = decimalsApart(a, b, 1)
  return [number(a, decimals), number(b, decimals)]
}

function decimalsApart(a: Exact, b: Exact, least: number) {
  const [left, right] = [exactText(a), exactText(b)]
  if (left === right) return least
  let decimals = least
  while (decimals < 12 && rounded(left, decimals) === rounded(right, decimals)) decimals++
  return decimals
}

const exactText = (amount: Amount | Exact) =>
  typeof amount === 'object' ? amount.text : textOfDecimal(decimalOf(amount))

/** «1000/3» or «12.5» with so many decimals at most. */
function rounded(text: string, decimals: number, factor = 1n) {
  const [top = '0', bottom = '1'] = text.split('/')
  const [whole = '0', fraction = ''] = top.split('.')
  const under = BigInt(bottom) * 10n ** BigInt(fraction.length)
  const over = BigInt(whole + fraction) * factor * 10n ** BigInt(decimals)
  const half = over < 0n ? -under : under
  const units = (2n * over + half) / (2n * under)
  return grouped(units, decimals)
}

function grouped(units: bigint, decimals: number) {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = digits.slice(digits.length - decimals)
  const kept = /^0*$/.test(fraction)
    ? ''
    : `.${fraction.length === 2 ? fraction : fraction.replace(/0+$/, '')}`
  return `${units < 0n ? '-' : ''}${whole}${kept}`
}

function shortened(name: string) {
  const plain = name.replace(/\s+/g, ' ').trim()
  if (plain.length <= LONGEST_NAME) return plain
  const cut = plain.slice(0, LONGEST_NAME)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 30))}…`
}
