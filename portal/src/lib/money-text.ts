import { type Centavos, centavos } from './money.ts'
import { numberInWords } from './number-words.ts'

/** «$1,600,000», and with centavos only when there are some: «$426,908.57». */
export function formatPesos(amount: Centavos): string {
  const { minus, pesos, cents } = partsOf(amount)
  const figure = `${minus}$${thousands(pesos)}`
  return cents === 0 ? figure : `${figure}.${twoDigits(cents)}`
}

/** «$31.4 M»: millions with one decimal, halves away from zero; what makes no tenth, in whole pesos. */
export function formatMillions(amount: Centavos): string {
  if (Math.abs(amount) < TENTH) return formatPesos(wholePesos(amount))
  const tenths = Math.round(Math.abs(amount) / 10_000_000)
  const minus = amount < 0 && tenths > 0 ? '-' : ''
  return `${minus}$${thousands(Math.floor(tenths / 10))}.${tenths % 10} M`
}

/** Of a million, in centavos. */
const TENTH = 10_000_000
const wholePesos = (amount: Centavos) => centavos(Math.round(amount / 100) * 100)

/** As on a cheque or a contract: «un millón seiscientos mil pesos 00/100 M.N.». */
export function pesosInWords(amount: Centavos): string {
  const { minus, pesos, cents } = partsOf(amount)
  const words = numberInWords(pesos)
  const noun = pesos === 1 ? 'peso' : 'pesos'
  // «un millón de pesos», but «un millón un pesos»: only a round million takes the preposition.
  const link = pesos > 0 && pesos % 1_000_000 === 0 ? 'de ' : ''
  return `${minus ? 'menos ' : ''}${words} ${link}${noun} ${twoDigits(cents)}/100 M.N.`
}

function partsOf(amount: Centavos) {
  const count = Math.abs(amount)
  return { minus: amount < 0 ? '-' : '', pesos: Math.floor(count / 100), cents: count % 100 }
}

const thousands = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

const twoDigits = (count: number) => String(count).padStart(2, '0')
