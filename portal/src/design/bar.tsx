import { percentText } from '../lib/percent.ts'
import { texts } from './texts.ts'

/** A bare bar from 0 to 1, for the eye only: the words beside it say the same. */
export function Bar({ share }: { share: number }) {
  const filled = Math.min(Math.max(share, 0), 1)
  return (
    <svg class="bar" width="100%" height="8" aria-hidden="true">
      <rect class="track" width="100%" height="8" rx="4" />
      {filled > 0 && <rect class="fill" width={percent(filled)} height="8" rx="4" />}
    </svg>
  )
}

export type ProgressProps = {
  readonly label: string
  readonly of: number
  readonly against: number
  /** «742 de 1,008 con dictamen» */
  readonly words: string
  /** `against` as it is said, when it is no plain count: «$766,203» of money in centavos. */
  readonly whole?: string | undefined
}

/** How far something has come, in words and as a bar. */
export const Progress = ({ label, of, against, words, whole }: ProgressProps) => (
  <p class="progress">
    <span>{label}</span> <strong>{words}</strong>
    <span class="unseen">
      {' '}
      {texts.share(
        percentText(against > 0 ? of / against : 0),
        whole ?? against.toLocaleString('es-MX'),
      )}
    </span>
    <Bar share={against > 0 ? of / against : 0} />
  </p>
)

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
