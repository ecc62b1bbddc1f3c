import { expect, test } from 'vitest'
import { contrastProblem } from './contrast.ts'
import { explainContrast } from './texts.ts'
import { townStyles, townStylesheet } from './town-styles.ts'

test('our own colours are read by everybody', () => {
  expect(contrastProblem({ strong: '#0b5a4f', accent: '#e7b02c' })).toBeUndefined()
})

test.each([
  [{ strong: 'verde', accent: '#e7b02c' }, 'not-a-colour'],
  [{ strong: '#0b5a4f', accent: '#fff' }, 'not-a-colour'],
  // Grey 767676 passes on white, but not on its own tint, where links stand.
  [{ strong: '#767676', accent: '#e7b02c' }, 'strong-too-light'],
  [{ strong: '#0b5a4f', accent: '#7a1f1f' }, 'accent-too-dark'],
  [{ strong: '#a4432a', accent: '#d98b2b' }, 'too-alike'],
])('a town may not wear %o: %s', (look, because) => {
  const problem = contrastProblem(look)
  expect(problem?.because).toBe(because)
  expect(problem && explainContrast(problem)).toMatch(/^(El|«).+\.$/)
})

test('a town in blue gets its own colours, and one in ours no second sheet', () => {
  const blue = { strong: '#1b3a8a', accent: '#f2c14e' }
  expect(townStyles(blue)).toContain('--strong:#1b3a8a')
  expect(townStylesheet(blue)).toBe('/recursos/pueblo.css?v=1b3a8af2c14e')
  expect(townStylesheet({ strong: '#0b5a4f', accent: '#e7b02c' })).toBeUndefined()
})

test('colours that cannot be read are not worn, nor is anything that is no colour', () => {
  expect(townStyles({ strong: '#ffee00', accent: '#e7b02c' })).toBe('')
  expect(townStyles({ strong: 'red;}body{display:none', accent: '#e7b02c' })).toBe('')
})
