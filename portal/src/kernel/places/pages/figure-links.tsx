import type { Figure } from '../../story/index.ts'

type Props = { readonly of: readonly Figure[]; readonly none: string }

/** «2 obras · 1 va tarde», each with its rows. */
export const FigureLinks = ({ of: figures, none }: Props) => (
  <span>
    {figures.length === 0
      ? none
      : figures.map(({ label, count = 0, href }, at) => (
          <>
            {at > 0 && ' · '}
            <a href={href}>
              {count.toLocaleString('es-MX')} {label}
            </a>
          </>
        ))}
  </span>
)
