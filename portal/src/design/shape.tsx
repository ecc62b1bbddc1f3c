import type { Tone } from './status.tsx'

/** One shape for each tone, so that the colour is never alone. */
export const Shape = ({ tone }: { tone: Tone }) => (
  <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {drawings[tone]}
  </svg>
)

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': '2.4' }

const drawings = {
  done: <path d="M3 8.5 6.5 12 13 4.5" {...line} />,
  waiting: (
    <>
      <circle cx="8" cy="8" r="6" {...line} />
      <path d="M8 4.5V8l2.2 1.6" {...line} stroke-width="2" />
    </>
  ),
  late: <path d="M8 1.5 15.2 14H.8z" fill="currentColor" />,
  'under-way': (
    <>
      <circle cx="8" cy="8" r="6" {...line} stroke-width="2" />
      <path d="M2.5 8a5.5 5.5 0 0 0 11 0z" fill="currentColor" />
    </>
  ),
  quiet: <circle cx="8" cy="8" r="4.5" {...line} />,
  stopped: <path d="m3.5 3.5 9 9m0-9-9 9" {...line} />,
} satisfies Record<Tone, unknown>
