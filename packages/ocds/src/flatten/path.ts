/** A place in a document: names of fields and places in lists, from the top. */
export type Steps = { readonly before: Steps; readonly step: string | number } | null

/** As in a JSON Pointer; `~2` is the empty name, and `~3` stands before a name of digits, which is no place. */
export function pathOf(steps: Steps): string {
  const parts: string[] = []
  for (let at = steps; at; at = at.before) parts.push(written(at.step))
  return parts.reverse().join('/')
}

export const stepsIn = (path: string): (string | number)[] =>
  path === '' ? [] : path.split('/').map(read)

const written = (step: string | number): string => {
  if (typeof step === 'number') return String(step)
  if (step === '') return '~2'
  if (/^\d+$/.test(step)) return `~3${step}`
  return /[~/]/.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step
}

const read = (part: string): string | number => {
  if (/^\d+$/.test(part)) return Number(part)
  if (part === '~2') return ''
  if (part.startsWith('~3')) return part.slice(2)
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}
