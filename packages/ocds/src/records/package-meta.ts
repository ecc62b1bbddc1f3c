import { isObject, type JsonObject, own } from '../merge/json.ts'

/** What a package says of itself. `version` is 1.1 unless given. */
export type PackageMeta = {
  uri: string
  publishedDate: string
  publisher: { name: string; scheme?: string; uid?: string; uri?: string }
  version?: string
  extensions?: readonly string[]
  license?: string
  publicationPolicy?: string
  /** Addresses of the release packages from which the records were made. */
  packages?: readonly string[]
}

type JoinedMeta = Partial<Omit<PackageMeta, 'uri' | 'version'>>

/**
 * What a record package takes over from the packages that it is made of: the publisher, licence and policy that the
 * last of them says, the latest of their dates, and all their extensions and addresses, once each and in their order.
 *
 * @param packages release packages or record packages, or only what they say of themselves; they are not touched
 * @returns the part of `PackageMeta` that they tell; what none says is absent
 *
 * Source: the reference (ocdskit compile), which leaves the date to the caller.
 */
export function packageMetaOf(packages: Iterable<JsonObject>): JoinedMeta {
  const joined = new JoinedPackages()
  for (const head of packages) joined.add(head)
  return joined.meta()
}

/** The same for packages that come one by one. */
export class JoinedPackages {
  readonly #meta: JoinedMeta = {}
  readonly #extensions = new Set<string>()
  readonly #addresses = new Set<string>()

  add(head: JsonObject) {
    takeOver(this.#meta, head)
    for (const url of textsIn(head, 'extensions')) this.#extensions.add(url)
    for (const url of [...textsIn(head, 'packages'), textOf(head, 'uri')]) {
      if (url) this.#addresses.add(url)
    }
  }

  meta(): JoinedMeta {
    return {
      ...this.#meta,
      ...(this.#extensions.size > 0 && { extensions: [...this.#extensions] }),
      ...(this.#addresses.size > 0 && { packages: [...this.#addresses] }),
    }
  }
}

function takeOver(meta: JoinedMeta, head: JsonObject) {
  const publisher = own(head, 'publisher')
  const name = isObject(publisher) ? textOf(publisher, 'name') : undefined
  if (isObject(publisher) && name !== undefined) {
    meta.publisher = { name }
    for (const key of ['scheme', 'uid', 'uri'] as const) {
      const value = textOf(publisher, key)
      if (value !== undefined) meta.publisher[key] = value
    }
  }
  for (const key of ['license', 'publicationPolicy'] as const) {
    const value = textOf(head, key)
    if (value !== undefined) meta[key] = value
  }
  const date = textOf(head, 'publishedDate')
  if (date !== undefined && date > (meta.publishedDate ?? '')) meta.publishedDate = date
}

function textOf(object: JsonObject, key: string) {
  const value = own(object, key)
  return typeof value === 'string' ? value : undefined
}

function textsIn(object: JsonObject, key: string) {
  const value = own(object, key)
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}
