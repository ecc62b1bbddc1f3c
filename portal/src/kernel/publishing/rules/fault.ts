/** What keeps something from being published: where it is and, in Spanish, what is wrong. */
export type Fault = { readonly path: string; readonly message: string }
