/** Capitals as strokes on a grid of 4 × 6, so that the same seed draws the same bytes whatever fonts a machine has. */
const strokes: Readonly<Record<string, string>> = {
  A: 'M0 6V2L2 0L4 2V6M0 4H4',
  C: 'M4 0H0V6H4',
  D: 'M0 0H3L4 1V5L3 6H0Z',
  E: 'M4 0H0V6H4M0 3H3',
  I: 'M2 0V6',
  M: 'M0 6V0L2 3L4 0V6',
  N: 'M0 6V0L4 6V0',
  O: 'M0 0H4V6H0Z',
  Ó: 'M0 0H4V6H0ZM1.6 -1.2L2.8 -2.4',
  R: 'M0 6V0H4V3H0M2 3L4 6',
  S: 'M4 0H0V3H4V6H0',
  T: 'M0 0H4M2 0V6',
  0: 'M0 0H4V6H0Z',
  1: 'M1 1L2 0V6',
  2: 'M0 0H4V3H0V6H4',
  3: 'M0 0H4V6H0M1 3H4',
  4: 'M0 0V3H4M4 0V6',
  5: 'M4 0H0V3H4V6H0',
  6: 'M4 0H0V6H4V3H0',
  7: 'M0 0H4L2 6',
  8: 'M0 0H4V6H0ZM0 3H4',
  9: 'M4 6V0H0V3H4',
  '/': 'M0 6L4 0',
}

/** Of the text as it is written at that size. */
export const widthOf = (text: string, size: number): number => [...text].length * 6 * size

type Place = { readonly x: number; readonly y: number; readonly size: number }

/** The text in strokes from its upper left corner; `size` is the side of one cell of the grid. */
export const written = (text: string, { x, y, size }: Place): string =>
  [...text]
    .map((letter, at) => {
      const path = strokes[letter]
      const move = `translate(${x + widthOf(text.slice(0, at), size)} ${y}) scale(${size})`
      return path ? `<path d="${path}" transform="${move}"/>` : ''
    })
    .join('')
