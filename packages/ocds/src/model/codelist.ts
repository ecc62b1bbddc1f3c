/** The codes that a field may have. `open` admits others when none fits. */
export type Codelist = { readonly open: boolean; readonly codes: readonly string[] }
export type Codelists = Readonly<Record<string, Codelist>>

export const open = (codes: string): Codelist => ({ open: true, codes: words(codes) })
export const closed = (codes: string): Codelist => ({ open: false, codes: words(codes) })

const words = (text: string) => text.trim().split(/\s+/)
