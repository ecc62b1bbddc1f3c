import { compareAmounts, decimalOf, textOfDecimal } from '../amount.ts'
import type { Amount, Election } from '../election.ts'
import type { Exact } from '../outcome.ts'
import { texts } from './texts.ts'

/** How an election is spoken of: its projects, its money, its people. */
export type Words = {
  /** «24, «Parque de la Luz»»: with its name, shortened where it is too long to be read aloud. */
  readonly project: (id: string) => string
  readonly name: (id: string) => string
  readonly money: (amount: Amount | Exact) => string
  /** How much of something for each thousand or million of cost: «25.8 votos por cada mil que cuesta». */
  readonly rate: (score: Exact, of: keyof typeof texts.rate) => string
  /** Two sums with as many decimals as it takes to tell them apart. */
  readonly moneys: (a: Exact, b: Exact) => readonly [string, string]
}

const LONGEST_NAME = 70
const THOUSAND = { factor: 1000n, name: texts.rateUnit.thousand }
const MILLION = { factor: 1_000_000n, name: texts.rateUnit.million }

export function wordsOf({ budget, projects, meta }: Election): Words {
  const names = new Map(projects.map(({ id, name }) => [id, name ?? '']))
  const currency = Object.hasOwn(meta, 'currency') ? (meta.currency ?? '') : ''
  const inCurrency = (text: string) => texts.money(text, currency)
  const name = (id: string) => shortened(names.get(id) ?? '')
  return {
    name,
    project: (id) => (name(id) === '' ? id : texts.named(id, name(id))),
    rate: (score, of) => {
      const { factor, name } = compareAmounts(budget, 1_000_000) < 0 ? THOUSAND : MILLION
      return texts.rate[of](
        about(score, (text) => text, 2, factor),
        name,
      )
    },
    money: (amount) => about(amount, inCurrency),
    moneys: (a, b) => {
      const decimals = decimalsApart(a, b)
      return [about(a, inCurrency, decimals), about(b, inCurrency, decimals)]
    },
  }
}

/** A number with at most two decimals; «unos» before it where it has more. */
export const number = (amount: Amount | Exact) => about(amount, (text) => text)

/** Two numbers with as many decimals as it takes to tell them apart. */
export function numbers(a: Exact, b: Exact): readonly [string, string] {
  const decimals = decimalsApart(a, b)
  return [about(a, (text) => text, decimals), about(b, (text) => text, decimals)]
}

function about(amount: Amount | Exact, say: (text: string) => string, decimals = 2, factor = 1n) {
  const { text, isExact } = rounded(exactText(amount), decimals, factor)
  return isExact ? say(text) : texts.about(say(text))
}

function decimalsApart(a: Exact, b: Exact) {
  const [left, right] = [exactText(a), exactText(b)]
  if (left === right) return 2
  let decimals = 2
  while (decimals < 12 && rounded(left, decimals).text === rounded(right, decimals).text) decimals++
  return decimals
}

const exactText = (amount: Amount | Exact) =>
  typeof amount === 'object' ? amount.text : textOfDecimal(decimalOf(amount))

/** «1000/3» or «12.5» with so many decimals at most, and whether that is the number itself. */
function rounded(text: string, decimals: number, factor = 1n) {
  const [top = '0', bottom = '1'] = text.split('/')
  const [whole = '0', fraction = ''] = top.split('.')
  const under = BigInt(bottom) * 10n ** BigInt(fraction.length)
  const over = BigInt(whole + fraction) * factor * 10n ** BigInt(decimals)
  const half = over < 0n ? -under : under
  const units = (2n * over + half) / (2n * under)
  return { text: grouped(units, decimals), isExact: units * under === over }
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
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`
}
