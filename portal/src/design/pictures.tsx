export type Picture = {
  /** As it is shown here. */
  readonly src: string
  /** Whole, where it opens. */
  readonly whole: string
  readonly alt: string
  readonly width: number
  readonly height: number
  /** «Antes de la obra», «Avance al 8 sep 2026» */
  readonly caption: string
}

export type PicturesProps = {
  readonly items: readonly Picture[]
  /** `pair`: before and after side by side in one frame, each with its date on it. */
  readonly as?: 'pair' | undefined
}

/** Photographs of one thing, of one size, so that before and after are compared; each opens whole. */
export const Pictures = ({ items, as }: PicturesProps) => (
  <ul class={as ? `pictures ${as}` : 'pictures'}>
    {items.map(({ src, whole, alt, caption, ...size }) => (
      <li>
        <figure>
          <a href={whole}>
            <img src={src} alt={alt} {...size} loading="lazy" decoding="async" />
          </a>
          <figcaption>{caption}</figcaption>
        </figure>
      </li>
    ))}
  </ul>
)
