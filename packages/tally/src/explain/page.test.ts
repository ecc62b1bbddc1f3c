import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { dataIsHere, electionText } from '../../test/data.ts'
import { election } from '../../test/election.ts'
import type { CountOptions } from '../outcome.ts'
import { readPabulib } from '../pabulib/read.ts'
import { explainPage } from './page.ts'

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // Roles are written out because a narrow screen lays rows out as cards.
  rules: { 'no-redundant-role': 'off', 'no-inline-style': 'error' },
})

async function faultsOf(html: string) {
  const { results } = await judge.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  )
}

const evil = '<img src=x onerror=alert(1)> & "comillas" \'solas\''
const town = election({
  budget: 10,
  costs: { [evil]: 6, b: 6, c: 4 },
  votes: [evil, `${evil},b`, 'b,c', 'c'],
})

describe('the page of a count', () => {
  test('is valid, without scripts, links or pictures, and stands alone', async () => {
    const html = explainPage(town, { rule: 'equal-shares', completion: 'utilitarian' })
    expect(await faultsOf(html)).toEqual([])
    expect(html).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import|<[^>]+ on\w+=/)
    expect(html).toContain('<html lang="es-MX">')
    expect(html).toContain('@media print')
  })

  test('writes whatever a file says as text', () => {
    const [first, ...others] = town.projects
    const meta = { description: evil, currency: '<b>' }
    const named = {
      ...town,
      meta,
      projects: [{ ...first, id: evil, cost: 6, name: evil, columns: {} }, ...others],
    }
    for (const rule of ['greedy', 'equal-shares', 'phragmen'] as const) {
      const html = explainPage(named, { rule, ties: { draw: evil } })
      expect(html).not.toMatch(/<img|<b>| onerror=alert\(1\)>/)
      expect(html).toContain(
        '&lt;img src=x onerror=alert(1)&gt; &amp; &quot;comillas&quot; &#39;solas&#39;',
      )
    }
  })

  test('says how to count again with the same options', () => {
    const html = explainPage(town, {
      rule: 'equal-shares',
      utility: 'cost',
      completion: 'add1',
      ties: 'cost-votes-id',
    })
    expect(html).toContain(
      'tally ARCHIVO.pb --rule equal-shares --utility cost --completion add1 --ties cost-votes-id',
    )
    const drawn = explainPage(town, {
      rule: 'greedy',
      noSkip: true,
      threshold: 2,
      ties: { draw: "a 'b" },
    })
    expect(drawn).toContain('--ties &#39;draw:a &#39;\\&#39;&#39;b&#39; --no-skip --threshold 2')
  })
})

describe.skipIf(!dataIsHere)('the page of a real election', () => {
  const ways: CountOptions[] = [
    { rule: 'greedy' },
    { rule: 'equal-shares', completion: 'add1' },
    { rule: 'phragmen' },
  ]

  test.each(ways)('with $rule is valid and has every winner and every step', async (options) => {
    const html = explainPage(readPabulib(electionText('Switzerland_Zurich_SN')), options)
    expect(await faultsOf(html)).toEqual([])
    expect(html).toContain('5 «Safe Bike Paths around Irchel Park»')
    expect(html).toContain('More Trees in Bellevue &amp; Sechseläutenplatz')
    if (options.rule !== 'greedy') expect(html.match(/<article>/g)?.length).toBeGreaterThan(9)
  })
})
