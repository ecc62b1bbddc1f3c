import { expect, test } from 'vitest'
import { parseDate } from './date-reading.ts'
import { readFolio } from './folio.ts'
import { readGeography } from './geo/read-geography.ts'
import { parseMoney } from './money.ts'
import { readTable } from './table.ts'
import { explainDate, explainFolio, explainGeography, explainMoney, explainTable } from './texts.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const sentence = <Refusal>(
  decision: { accepted: true } | { accepted: false; refusal: Refusal },
  explain: (refusal: Refusal) => string,
) => (decision.accepted ? 'aceptado' : explain(decision.refusal))

test('whoever writes an amount or a date wrongly is told how to write it', () => {
  expect(sentence(parseMoney('1.250,50'), explainMoney)).toBe(
    '«1.250,50» usa coma para los centavos. Usa punto: 1,250,000.50.',
  )
  expect(sentence(parseDate('31/02/2026'), explainDate)).toBe('El día «31/02/2026» no existe.')
  expect(sentence(readFolio('PP26-K3-0148-R'), explainFolio)).toContain('algún signo cambiado')
})

test('whoever sends another kind of file is told what it is and what to send', async () => {
  expect(sentence(await readTable(utf8('%PDF-1.7'), 'obras.csv'), explainTable)).toBe(
    'El archivo es un PDF, no una tabla. Manda un CSV o un XLSX.',
  )
  expect(sentence(await readTable(utf8('a,b\n1,"x'), 'obras.csv'), explainTable)).toBe(
    'En la línea 2 se abren comillas que no se cierran.',
  )
  expect(sentence(await readTable(utf8('a,b\n1,2'), 'obras.xlsx'), explainTable)).toContain(
    'no es un libro de Excel',
  )
})

test('whoever sends half a map is told where it ends', () => {
  expect(sentence(readGeography(utf8('{"type": "Feat')), explainGeography)).toBe(
    'El archivo está cortado: termina en la línea 1, columna 15.',
  )
})
