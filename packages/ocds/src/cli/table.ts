export type Column = { readonly title: string; readonly isNumber?: boolean }

/**
 * A table of plain text. The last column takes what the others leave; none of the others is wider than half of all. What
 * is longer goes on in the next line, between words or after a slash.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widest = Math.max(20, Math.floor(width * 0.45))
  const widths = columns.map(({ title }, at) => {
    const longest = rows.reduce(
      (most, row) => Math.max(most, lengthOf(row[at] ?? '')),
      lengthOf(title),
    )
    return Math.min(widest, longest)
  })
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0)
  const last = Math.max(24, width - before)
  const titles = columns.map(({ title }) => title)
  return [titles, ...rows].flatMap((row) => linesOf(row, { columns, widths, last })).join('\n')
}

type Shape = { columns: readonly Column[]; widths: readonly number[]; last: number }

function linesOf(row: readonly string[], { columns, widths, last }: Shape): string[] {
  const cells = row.map((cell, at) =>
    at === columns.length - 1 ? wrapped(cell, last) : wrapped(cell, widths[at] ?? 0),
  )
  const height = Math.max(...cells.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, at) => padded(lines[line] ?? '', widths[at] ?? 0, columns[at]))
      .join('  ')
      .trimEnd(),
  )
}

const padded = (text: string, width: number, column: Column | undefined) => {
  const space = ' '.repeat(Math.max(0, width - lengthOf(text)))
  return column?.isNumber ? space + text : text + space
}

/** Breaks between words, and a word that is longer than the line after a slash or wherever it ends. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((word) => pieces(word, width))) {
    if (line === '') line = word
    else if (lengthOf(line) + 1 + lengthOf(word) <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function pieces(word: string, width: number): string[] {
  const letters = [...word]
  if (letters.length <= width) return [word]
  const cut = letters.lastIndexOf('/', width - 1)
  const at = cut > 0 ? cut + 1 : width
  return [letters.slice(0, at).join(''), ...pieces(letters.slice(at).join(''), width)]
}

const lengthOf = (text: string) => [...text].length
