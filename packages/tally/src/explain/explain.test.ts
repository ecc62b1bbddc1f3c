import { describe, expect, test } from 'vitest'
import { dataIsHere, electionText } from '../../test/data.ts'
import { election } from '../../test/election.ts'
import { count } from '../count/count.ts'
import type { CountOptions } from '../outcome.ts'
import { readPabulib } from '../pabulib/read.ts'
import { explain } from './explain.ts'
import { why } from './why.ts'

const pesos = { description: 'Prueba', currency: 'MXN' }
const names = (town: ReturnType<typeof election>) => ({ ...town, meta: pesos })

/** Two groups: five for the park and the well, three for the lamp. */
const town = names(
  election({
    budget: 800,
    costs: { park: 500, well: 400, lamp: 300 },
    votes: ['park,well', 'park,well', 'park,well', 'park,well', 'park', 'lamp', 'lamp', 'lamp'],
  }),
)

/** The paragraph of the account under a heading. */
function step(text: string, heading: string | RegExp) {
  const starts = (one: string) =>
    typeof heading === 'string' ? one.startsWith(heading) : heading.test(one)
  return text.trimEnd().split('\n\n').find(starts)?.split('\n').slice(1).join(' ')
}

describe('most votes first', () => {
  const text = explain(town, { rule: 'greedy', utility: 'cost' })

  test('says what there was, how it was counted, and what came out', () => {
    expect(text).toContain(
      'Cómo se contó: Prueba\nHay $800 para 3 proyectos. Se contaron 8 boletas.',
    )
    expect(text).toContain('del más votado al menos votado')
    expect(text).toContain('Se compran 2 proyectos, por $800 en total. Sobran $0.')
    expect(text).toContain(
      '1. park: cuesta $500 y tiene 5 votos.\n2. lamp: cuesta $300 y tiene 3 votos.',
    )
  })

  test('says at each turn whether the money was enough', () => {
    expect(step(text, 'Turno 1: park')).toBe('Tiene 5 votos. Cuesta $500 y hay $800: se compra.')
    expect(step(text, 'Turno 2: well')).toBe(
      'Tiene 4 votos. Cuesta $400 y solo quedan $300: no alcanza.',
    )
    expect(step(text, 'Turno 3: lamp')).toBe('Tiene 3 votos. Cuesta $300 y hay $300: se compra.')
  })

  test('answers why the one with more votes lost', () => {
    expect(
      why(town, { rule: 'greedy' }, ['well', 'lamp']),
    ).toBe(`¿Por qué perdió el proyecto well frente al proyecto lamp?
Se compró el proyecto lamp, y el proyecto well no. El proyecto well cuesta $400 y tiene 4 votos. El proyecto lamp cuesta $300 y tiene 3 votos. Al proyecto well le tocó antes, pero no se pudo comprar. Cuando le tocó al proyecto lamp quedaban $300. Cuesta $300, y alcanzaba. Cuando le tocó al proyecto well solo quedaban $300. Cuesta $400, y no alcanzaba.
`)
  })
})

describe('equal shares', () => {
  const text = explain(town, { rule: 'equal-shares', completion: 'utilitarian' })

  test('says what each person holds, who pays, and what they have left', () => {
    expect(step(text, 'Vuelta 1: el reparto')).toBe(
      'Los $800 se reparten entre 8 personas. A cada una le tocan $100.',
    )
    expect(step(text, 'Vuelta 2: se compra park')).toBe(
      'Cuesta $500. Lo apoyan 5 personas, que juntas tienen $500. 5 personas dan todo lo que les queda: hasta $100 cada una. Vale por 5 votos efectivos. El que sigue, well, vale por 4. Después de pagar, a quienes lo apoyan les quedan $0. Se llevan gastados $500.',
    )
  })

  test('says why one with more votes lost to one with fewer', () => {
    expect(step(text, 'Vuelta 3: se compra lamp')).toContain(
      'well tiene más votos, 4, pero a quienes lo apoyan ya solo les quedan $0, y cuesta $400.',
    )
    expect(step(text, 'A quienes apoyan well no les alcanzó')).toBe(
      'Cuesta $400 y tiene 4 votos. Al final, a quienes lo apoyan les quedan $0. Dejó de alcanzarles en la vuelta 2, al pagar park. Su dinero se fue en otros que también votaron: park (4 personas, $400).',
    )
    expect(why(town, { rule: 'equal-shares' }, ['well', 'lamp'])).toContain(
      'El proyecto lamp se compró en la vuelta 3.',
    )
  })

  test('says how often everybody was given one more, and why that stopped', () => {
    const grown = names(election({ budget: 9, costs: { a: 5, b: 5 }, votes: ['a', 'a', 'b', 'b'] }))
    expect(step(explain(grown, { rule: 'equal-shares', completion: 'add1' }), 'Vuelta 1')).toBe(
      'Los $9 se reparten entre 4 personas. A cada una le tocan $2.25. Se paró ahí porque, con un paso más, lo comprado costaría $10. El presupuesto es de $9.',
    )
  })
})

describe('the other rules', () => {
  test('Phragmén says when the supporters can pay, and where it ends', () => {
    const text = explain(town, { rule: 'phragmen' })
    expect(step(text, 'Compra 1: lamp')).toBe(
      'Cuesta $300. Lo apoyan 3 personas. Les alcanza cuando cada persona lleva ganados $100. Hay empate entre lamp, park y well. Gana lamp, porque su identificador va antes. Se llevan gastados $300.',
    )
    expect(step(text, 'El final')).toBe(
      'Seguiría well, pero ya no cabe. Ahí se termina. Se llevan gastados $800.',
    )
    expect(why(town, { rule: 'phragmen' }, ['well', 'park'])).toContain(
      'Cuando le tocaba al proyecto well ya no cabía en el presupuesto',
    )
  })

  test('points and ranks are told as points for what a project costs', () => {
    const points = names(
      election({ budget: 10, voteType: 'cumulative', costs: { a: 10, b: 4 }, votes: ['a,b;6,4'] }),
    )
    expect(step(explain(points, { rule: 'greedy' }), 'Turno 1: b')).toContain(
      'Tiene 1,000 puntos por cada mil que cuesta.',
    )
    expect(step(explain(points, { rule: 'greedy-by-points' }), 'Turno 1: a')).toContain(
      'Tiene 6 puntos.',
    )
    expect(step(explain(points, { rule: 'equal-shares' }), 'Vuelta 2: se compra b')).toContain(
      'Una persona paga $1 por cada punto que le dio.',
    )
  })

  test('a tie says who was level and what settled it', () => {
    const level = names(election({ budget: 5, costs: { '9': 5, '10': 5 }, votes: ['9', '10'] }))
    const tie = (ties: CountOptions['ties'] = 'id') =>
      step(explain(level, { rule: 'greedy', ties }), 'Turno 1')
    expect(tie()).toContain('Hay empate entre 10 y 9. Gana 10, porque su identificador va antes.')
    expect(tie({ draw: 'luna' })).toContain('porque salió antes en el sorteo.')
    expect(why(level, { rule: 'greedy' }, ['9', '10'])).toContain('Hay empate entre 10 y 9.')
  })

  test('two prices that look alike are written until they differ', () => {
    const close = names(
      election({
        budget: 2_000_000,
        costs: { a: 1_000_000, b: 1_000_001 },
        votes: ['a,b', 'a,b', 'a,b'],
      }),
    )
    const text = explain(close, { rule: 'equal-shares', utility: 'cardinality' })
    expect(step(text, 'Vuelta 2')).toContain(
      'en $333,333.33. El que sigue, b, saldría en $333,333.67.',
    )
  })
})

describe('questions that turn out otherwise', () => {
  const ask = (pair: readonly [string, string]) => why(town, { rule: 'greedy' }, pair)

  test('both bought, none bought, and the other way round, are said first', () => {
    expect(ask(['park', 'lamp'])).toContain('No perdió: se compraron los dos.')
    expect(ask(['park', 'well'])).toContain('Fue al revés: se compró el proyecto park')
    const poor = { ...town, budget: 1 }
    expect(why(poor, { rule: 'greedy' }, ['park', 'well'])).toContain('No se compró ninguno')
  })

  test('a project that is not there, or twice the same, is a sentence', () => {
    expect(() => ask(['park', 'nada'])).toThrow('No hay ningún proyecto «nada» en esta elección.')
    expect(() => ask(['park', 'park'])).toThrow('Es el mismo proyecto')
  })
})

describe.skipIf(!dataIsHere)('on real elections', () => {
  const krakow = () => readPabulib(electionText('Poland_Krakow_2018_Debniki'))

  test('«¿por qué perdió 9 frente a 4?» is answered by the account, and by the question itself', () => {
    const options = { rule: 'greedy-by-points' } as const
    const text = explain(krakow(), options)
    expect(step(text, /^Turno \d+: 4 «Zielone Dębniki»/)).toBe(
      'Tiene 3,165 puntos. Cuesta 63,000 PLN y hay 251,500 PLN: se compra.',
    )
    expect(step(text, /^Turno \d+: 9 «STOP utonięciom !»/)).toMatch(
      /^Tiene 430 puntos\. Cuesta 107,750 PLN y solo quedan .* PLN: no alcanza\.$/,
    )
    expect(why(krakow(), options, ['9', '4'])).toContain(
      'El proyecto 4 tiene 3,165 puntos, y el proyecto 9 tiene 430 puntos. Por eso al proyecto 4 le tocó antes.',
    )
  })

  test('every rule explains every kind of ballot, in sentences that one breath can say', () => {
    const rules: CountOptions[] = [
      { rule: 'greedy' },
      { rule: 'greedy-by-points' },
      { rule: 'equal-shares', completion: 'add1+utilitarian' },
      { rule: 'phragmen' },
    ]
    const told = [
      'Krakow_2018_Debniki',
      'Warszawa_2017_Kamionek',
      'Gdansk_2020_Zaspa_Rozstaje',
      'Zabrze_2020_Centrum_Poludnie',
    ]
      .map((name) => `Poland_${name}`)
      .flatMap((name) => {
        const real = readPabulib(electionText(name))
        const fitting = rules.filter((options) => fits(() => count(real, options)))
        return fitting.map((options) => explain(real, options))
      })
    expect(told.length).toBeGreaterThan(8)
    for (const text of told) {
      const spoken = text.replaceAll(/«[^»]*»/g, 'x').replaceAll(/ \([^)]*\)/g, '')
      const sentences = spoken.split(/(?<=[.:?])\s/)
      const longest = Math.max(...sentences.map((one) => one.split(/\s+/).length))
      expect(longest).toBeLessThanOrEqual(32)
      expect(spoken).not.toMatch(/undefined|NaN|\[object|\d\/\d/)
    }
  })
})

function fits(counting: () => unknown) {
  try {
    counting()
    return true
  } catch {
    return false
  }
}
