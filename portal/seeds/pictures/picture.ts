import sharp from 'sharp'
import type { CalendarDate } from '../../src/lib/dates.ts'
import { sha256 } from '../../src/lib/json.ts'
import type { WorkKind } from '../works-words.ts'
import { type Chance, HEIGHT, type Scene, WIDTH } from './drawing.ts'
import { widthOf, written } from './letters.ts'
import { court, playground, schoolYard } from './park.ts'
import { drains, lights, pavement, sidewalks, water } from './street.ts'

export type Picture = {
  readonly scene: WorkKind['scene']
  /** The place: its pictures are of one street, before, during and after. */
  readonly of: string
  /** From 0, before the work, to 1, when it is done. */
  readonly done: number
  readonly on: CalendarDate
}

/** A drawing that says what it is, as the JPEG that a camera would bring. The same picture is the same bytes. */
export const drawPicture = (picture: Picture): Promise<Buffer> =>
  sharp(Buffer.from(drawingOf(picture)))
    .jpeg({ quality: 85 })
    .toBuffer()

export const drawingOf = ({ scene, of, done, on }: Picture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
  `${scenes[scene]({ done, chance: chanceOf(of) })}${label(on)}</svg>`

const scenes: Readonly<Record<WorkKind['scene'], (scene: Scene) => string>> = {
  ...{ pavement, sidewalks, lights, drains, water },
  ...{ court, playground, 'school-yard': schoolYard },
}

/** Of the cells of the letters: the longer line fits in a third of the picture. */
const SIZE = 3.2
const LINE = 34

/** In the sky and in the middle: whatever a card or a pair cuts off, what the picture is stays in it. */
function label(on: CalendarDate): string {
  const [year, month, day] = on.split('-').map(Number)
  const lines = ['DEMOSTRACIÓN', `${day}/${month}/${year}`]
  const width = Math.max(...lines.map((words) => widthOf(words, SIZE)))
  const text = lines.map((words, at) =>
    written(words, { x: (WIDTH - widthOf(words, SIZE)) / 2, y: TOP + 20 + at * LINE, size: SIZE }),
  )
  return (
    `<rect x="${(WIDTH - width) / 2 - 14}" y="${TOP}" width="${width + 20}" height="${20 + lines.length * LINE}" rx="10" fill="#1e1b16" fill-opacity="0.78"/>` +
    `<g fill="none" stroke="#fbf8f2" stroke-width="0.8" stroke-linecap="round" stroke-linejoin="round">${text.join('')}</g>`
  )
}

/** Below what a wide card cuts off above. */
const TOP = 118

const chanceOf = (of: string): Chance => {
  const digits = sha256(of)
  return (at) => Number.parseInt(digits.slice((at * 2) % 62, ((at * 2) % 62) + 2), 16) / 256
}
