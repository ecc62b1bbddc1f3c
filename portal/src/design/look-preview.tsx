import type { Look } from './contrast.ts'
import { tint } from './contrast.ts'
import { texts } from './texts.ts'

/** A colour that is not worn yet, beside its name. Drawn, since no style is written into a page. */
export const Swatch = ({ colour }: { colour: string }) => (
  <span class="swatch">
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill={colour} />
    </svg>
    <code>{colour}</code>
  </span>
)

type WornShieldProps = { readonly src: string; readonly alt: string; readonly words: string }

/** The shield that the town wears, and what is said of it. */
export const WornShield = ({ src, alt, words }: WornShieldProps) => (
  <p class="swatch">
    <img class="shield" src={src} alt={alt} width="72" height="72" />
    {words}
  </p>
)

export type LookPreviewProps = {
  readonly look: Look
  /** Of the town: it stands in the header. */
  readonly name: string
  /** The address of its shield; its first letter stands for one that is not there. */
  readonly shield: string | null
  readonly caption: string
}

/** The top of a page in two colours, before the town wears them. */
export const LookPreview = ({ look, name, shield, caption }: LookPreviewProps) => (
  <figure class="look">
    <svg viewBox="0 0 360 196" role="img" aria-label={caption}>
      <rect width="360" height="196" fill="#fbf8f2" />
      <rect width="360" height="44" fill="#ffffff" />
      <Shield look={look} name={name} shield={shield} />
      <text x="52" y="28" font-size="14" font-weight="700" fill={INK}>
        {name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name}
      </text>
      <text x="16" y="80" font-size="21" font-weight="700" fill={INK}>
        {texts.look.title}
      </text>
      <text x="16" y="104" font-size="13" text-decoration="underline" fill={look.strong}>
        {texts.look.link}
      </text>
      <rect x="16" y="120" width="112" height="34" rx="8" fill={look.strong} />
      <text x="72" y="142" font-size="13" font-weight="650" text-anchor="middle" fill="#ffffff">
        {texts.look.button}
      </text>
      <rect x="142" y="124" width="96" height="26" rx="13" fill={look.accent} />
      <text x="190" y="142" font-size="12" font-weight="650" text-anchor="middle" fill={INK}>
        {texts.look.badge}
      </text>
      <rect x="16" y="172" width="328" height="8" rx="4" fill={tint(look.strong, 0.12)} />
      <rect x="16" y="172" width="196" height="8" rx="4" fill={look.strong} />
      <rect x="206" y="168" width="6" height="16" rx="3" fill={look.accent} />
    </svg>
    <figcaption>{caption}</figcaption>
  </figure>
)

const INK = '#1e1b16'
const LONGEST = 36

const Shield = ({ look, name, shield }: Omit<LookPreviewProps, 'caption'>) =>
  shield ? (
    <image href={shield} x="12" y="6" width="32" height="32" />
  ) : (
    <>
      <circle cx="28" cy="22" r="14" fill={look.strong} />
      <text x="28" y="27" font-size="14" font-weight="700" text-anchor="middle" fill="#ffffff">
        {name.slice(0, 1)}
      </text>
    </>
  )
