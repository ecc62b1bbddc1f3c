import { Shape } from './shape.tsx'

/** What a state means for who reads it; its word comes from the room. */
export type Tone = 'done' | 'waiting' | 'late' | 'under-way' | 'quiet' | 'stopped'

export type StatusProps = {
  readonly tone: Tone
  /** «En contratación · 20 días hábiles tarde» */
  readonly word: string
}

/** Word, shape and colour, in that order of importance. Where it does not fit in a line it breaks at its point. */
export const Status = ({ tone, word }: StatusProps) => (
  <span class={`status ${tone}`}>
    <Shape tone={tone} />
    <span class="words">
      {word.split(' · ').map((part, at) => (
        <>
          {at > 0 && ' '}
          <span>
            {at > 0 && <i>· </i>}
            {part}
          </span>
        </>
      ))}
    </span>
  </span>
)
