export type LoadState = 'previewed' | 'applied' | 'undone'

/** What a person does with a load. */
export type LoadAct = 'answer' | 'apply' | 'undo'

/** README.md has this table: its pages offer what stands here and nothing else. */
const table: Readonly<Record<LoadState, Readonly<Partial<Record<LoadAct, LoadState>>>>> = {
  previewed: { answer: 'previewed', apply: 'applied' },
  applied: { undo: 'undone' },
  undone: {},
}

/** Where the act leads; nowhere when it cannot be done. */
export const stateAfter = (state: LoadState, act: LoadAct): LoadState | undefined =>
  table[state][act]
