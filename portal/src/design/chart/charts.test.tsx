import { expect, test } from 'vitest'
import { BarChart } from './bar-chart.tsx'
import { LineChart } from './line-chart.tsx'

const html = (part: unknown) => String(part)

const bars = (rows: readonly (readonly [string, number])[]) =>
  html(
    <BarChart
      id="b"
      label="Obras por etapa"
      rows={rows.map(([label, value]) => ({
        label,
        words: `${value} obras`,
        parts: [{ value, tone: 'strong' }],
      }))}
    />,
  )

const lines = (values: readonly (number | null)[], along = ['ene', 'feb', 'mar']) =>
  html(
    <LineChart
      id="l"
      label="Obras contratadas"
      along={along}
      write={String}
      lines={[{ name: 'Contratado', kind: 'real', values, words: '2 obras' }]}
    />,
  )

test('bars are drawn against the longest, from zero', () => {
  expect(
    bars([
      ['Contratada', 20],
      ['Entregada', 5],
    ]).match(/width="[\d.]+%" height="12"/g),
  ).toEqual(['width="66%" height="12"', 'width="16.5%" height="12"'])
})

test('bars of nothing but zeros are drawn without a length', () => {
  expect(bars([['Contratada', 0]])).toContain('width="0%" height="12"')
})

test('a name too long for one line of a phone is cut in the drawing and whole for who does not see it', () => {
  const name = 'Secretaría de Infraestructura, Movilidad y Agua'
  expect(bars([[name, 1]])).toContain('>Secretaría de Infraestructura, Movili…<')
  expect(bars([[name, 1]])).toContain(`${name}: 1 obras.`)
})

test('who does not see the drawing is told each of its figures', () => {
  expect(bars([['Contratada', 20]])).toContain('<desc id="b-words">Contratada: 20 obras.</desc>')
  expect(lines([0, 1, 2])).toContain('<desc id="l-words">Contratado: 2 obras.</desc>')
})

test('a line stops where nothing is known yet, and marks where it has come', () => {
  expect(lines([0, 2, null])).toContain('d="M0,200L500,0"')
  expect(lines([0, 2, null])).toContain('cx="50%"')
})

test('a line of which nothing is known is not drawn', () => {
  expect(lines([null, null, null])).not.toContain('<circle')
  expect(lines([], [])).not.toContain('<circle')
})

test('the scale goes up by round figures', () => {
  const words = [...lines([0, 37, 71]).matchAll(/<text x="0" y="[\d.]+">(\d+)</g)].map(([, n]) => n)
  expect(words).toEqual(['0', '20', '40', '60', '80'])
})

test('the scale of things that are counted has no fractions', () => {
  const words = [...lines([0, 1, 1]).matchAll(/<text x="0" y="[\d.]+">([\d.]+)</g)]
  expect(words.map(([, n]) => n)).toEqual(['0', '1'])
})

test('a year of months writes some of their names, always the first and the last', () => {
  const along = Array.from({ length: 24 }, (_, at) => `mes ${at + 1}`)
  const html = lines(
    along.map((_, at) => at),
    along,
  )
  const written = along.filter((month) => html.includes(`>${month}<`))
  expect(written).toEqual(['mes 1', 'mes 5', 'mes 9', 'mes 13', 'mes 17', 'mes 24'])
})
