import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const source = import.meta.dirname

test('the library runs where there is no Node: only what is under «node» and «cli» needs it', () => {
  const files = reachedFrom(join(source, 'index.ts'))
  expect(files.size).toBeGreaterThan(100)
  for (const [file, imports] of files) {
    expect([file, imports.filter((name) => !name.startsWith('.'))]).toEqual([file, []])
    expect(file).not.toMatch(/\/src\/(node|cli)\//)
  }
})

/** Every file that one file needs, with what it imports. */
function reachedFrom(start: string) {
  const reached = new Map<string, string[]>()
  for (const waiting = [start]; waiting.length > 0; ) {
    const file = waiting.pop() ?? ''
    if (reached.has(file)) continue
    const text = readFileSync(file, 'utf8')
    const imports = [...text.matchAll(/^(?:import|export)\b[^'"`]*?from '([^']+)'/gm)].map(
      ([, name = '']) => name,
    )
    reached.set(file, imports)
    waiting.push(
      ...imports.filter((name) => name.startsWith('.')).map((name) => join(dirname(file), name)),
    )
  }
  return reached
}
