import type { TownSettings } from '../kernel/settings/town-settings.ts'
import { contrastRatio, isColour } from '../lib/contrast.ts'

export type Look = Pick<TownSettings['look'], 'strong' | 'accent'>

export type ContrastProblem =
  | { readonly because: 'not-a-colour'; readonly colour: string }
  | {
      readonly because: 'strong-too-light' | 'accent-too-dark' | 'too-alike'
      readonly ratio: number
      readonly needed: number
    }

const paper = '#fbf8f2'
export const ink = '#1e1b16'

/** Text and links: WCAG 2.2, 1.4.3. Shapes: 1.4.11. */
const TEXT = 4.5
const SHAPE = 3

/** Why a town may not wear these two colours, or nothing. */
export function contrastProblem({ strong, accent }: Look): ContrastProblem | undefined {
  const wrong = [strong, accent].find((colour) => !isColour(colour))
  if (wrong !== undefined) return { because: 'not-a-colour', colour: wrong }

  // Links stand on the paper and on the tint of their own colour, so they need more than on white.
  const link = Math.min(contrastRatio(strong, paper), contrastRatio(strong, tint(strong, 0.12)))
  if (link < TEXT) return { because: 'strong-too-light', ratio: link, needed: TEXT }
  const badge = contrastRatio(ink, accent)
  if (badge < TEXT) return { because: 'accent-too-dark', ratio: badge, needed: TEXT }
  const bar = contrastRatio(accent, strong)
  return bar < SHAPE ? { because: 'too-alike', ratio: bar, needed: SHAPE } : undefined
}

/** The colour over white, at this share. */
export const tint = (colour: string, share: number): string => mix(colour, '#ffffff', share)

/** So much of the first colour, the rest of the second. */
export function mix(first: string, second: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [first, second].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
  })
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
