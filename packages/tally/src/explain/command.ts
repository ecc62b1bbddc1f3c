import type { CountOptions } from '../outcome.ts'

/** The command that counts so. */
export function commandOf({ rule, utility, completion, ties, noSkip, threshold }: CountOptions) {
  const tieRule = typeof ties === 'object' ? `draw:${ties.draw}` : ties
  return [
    'tally ARCHIVO.pb',
    `--rule ${rule}`,
    ...(utility ? [`--utility ${utility}`] : []),
    ...(completion ? [`--completion ${completion}`] : []),
    ...(tieRule ? [`--ties ${quoted(tieRule)}`] : []),
    ...(noSkip ? ['--no-skip'] : []),
    ...(threshold === undefined ? [] : [`--threshold ${threshold}`]),
  ].join(' ')
}

/** As a shell takes it. */
const quoted = (text: string) =>
  /^[\w:+.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
