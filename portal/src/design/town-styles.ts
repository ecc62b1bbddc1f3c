import { contrastProblem, ink, type Look, mix, tint } from './contrast.ts'

export const ours: Look = { strong: '#0b5a4f', accent: '#e7b02c' }

/** The address of a town's own colours; a town that wears ours asks for no second stylesheet. */
export function townStylesheet(look: Look): string | undefined {
  if (look.strong === ours.strong && look.accent === ours.accent) return undefined
  return `/recursos/pueblo.css?v=${look.strong.slice(1)}${look.accent.slice(1)}`
}

/** The address of the picture that goes with a page that has none of its own; it names the colours it is drawn in. */
export const sharePicture = ({ strong, accent }: Look): string =>
  `/recursos/compartir.png?v=${strong.slice(1)}${accent.slice(1)}`

/** A town's colours over ours. Colours that could not be read are not worn (see contrast.ts). */
export function townStyles(look: Look): string {
  if (contrastProblem(look)) return ''
  const { strong, accent } = look
  const tokens = {
    strong,
    'strong-2': tint(strong, 0.12),
    'strong-hover': mix(strong, ink, 0.8),
    side: mix(strong, ink, 0.45),
    accent,
    'accent-2': tint(accent, 0.2),
  }
  const lines = Object.entries(tokens).map(([name, colour]) => `--${name}:${colour}`)
  return `:root{${lines.join(';')}}\n`
}
