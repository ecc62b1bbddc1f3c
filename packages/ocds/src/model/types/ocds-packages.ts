// OCDS 1.1.5: packages and records.
// Printed from the model by types.test.ts: `vitest -u` prints it again.

import type { LinkedRelease, PackageLinks, Publisher } from './ocds-extensions.ts'
import type { Release } from './ocds-release.ts'

export type ReleasePackage = {
  /** Dirección del paquete. */
  uri: string
  /** Versión del estándar. */
  version: string
  /** Extensiones. */
  extensions?: readonly string[] | undefined
  /** Fecha de publicación. */
  publishedDate: string
  /** Quien publica. */
  publisher: Publisher
  /** Licencia. */
  license?: string | null | undefined
  /** Política de publicación. */
  publicationPolicy?: string | null | undefined
  /** Entregas. */
  releases: readonly Release[]
  /** Enlaces. */
  links?: PackageLinks | undefined
}

export type RecordPackage = {
  /** Dirección del paquete. */
  uri: string
  /** Versión del estándar. */
  version: string
  /** Extensiones. */
  extensions?: readonly string[] | undefined
  /** Fecha de publicación. */
  publishedDate: string
  /** Quien publica. */
  publisher: Publisher
  /** Licencia. */
  license?: string | null | undefined
  /** Política de publicación. */
  publicationPolicy?: string | null | undefined
  /** Paquetes de origen. */
  packages?: readonly string[] | undefined
  /** Registros. */
  records: readonly ContractingRecord[]
  /** Enlaces. */
  links?: PackageLinks | undefined
}

export type ContractingRecord = {
  /** Identificador de contratación abierta. */
  ocid: string
  /** Entregas. */
  releases: readonly LinkedRelease[] | readonly Release[]
  /** Entrega compilada. */
  compiledRelease?: Release | undefined
  /** Entrega con versiones. */
  versionedRelease?: { [name: string]: unknown } | undefined
}
