/** What a town decides about itself; each change is an act (DESIGN §4, settings). */
export type TownSettings = {
  /** «San Tequio»: in the header and in titles. */
  readonly name: string
  /** «Municipio de San Tequio»: the publisher of the data and the buyer of its contracts. */
  readonly publisher: {
    readonly name: string
    readonly scheme: string
    readonly uid: string
    readonly uri?: string
  }
  readonly license: string
  readonly publicationPolicy: string
  /** Issued by the Open Contracting Partnership; a test prefix is marked on every page and file. */
  readonly ocidPrefix: { readonly value: string; readonly official: boolean }
  readonly oc4idsPrefix: { readonly value: string; readonly official: boolean }
  /** IANA time zone of the town. */
  readonly zone: string
  readonly look: {
    readonly strong: string
    readonly accent: string
    readonly shield: string | null
  }
  /** The telephone line and the nearest office, on every page (LOOK, 13). */
  readonly contact: { readonly phone: string; readonly office: string; readonly hours: string }
  /** Jurisdiction whose working days count. */
  readonly calendar: string
}
