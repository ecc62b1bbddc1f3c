/** What a pure rule answers: an accepted fact, or a refusal that says why. Neither is an exception. */
export type Decision<Fact, Refusal> =
  | { readonly accepted: true; readonly fact: Fact }
  | { readonly accepted: false; readonly refusal: Refusal }

export const accept = <Fact>(fact: Fact) => ({ accepted: true, fact }) as const

export const refuse = <Refusal>(refusal: Refusal) => ({ accepted: false, refusal }) as const
