import type { Db } from '../../../lib/db/connection.ts'
import type { House } from '../../house/house.ts'
import type { FileStore } from '../../town/index.ts'
import type { Difference, Understood, Upload } from '../importer.ts'
import type { Options } from '../rules/loading.ts'
import type { StoredFile } from '../store/imports.ts'

/** Any importer of the house: the framework looks at none of its rows. */
export type AnyImporter = House['importers'][number]

export const importerOf = (house: House, kind: string): AnyImporter | undefined =>
  house.importers.find((importer) => importer.kind === kind)

export async function readStored(
  store: FileStore,
  files: readonly StoredFile[],
): Promise<readonly Upload[]> {
  const reading = files.map(async ({ name, sha256 }): Promise<Upload> => {
    const stream = await store.get(sha256)
    if (!stream) throw new Error(`the file ${sha256} of a load is not in the store`)
    return { name, bytes: new Uint8Array(await new Response(stream).arrayBuffer()) }
  })
  return Promise.all(reading)
}

/** Compares what was understood with what the town holds now. Inside an act, with what the act sees. */
export async function compare(
  db: Db,
  importer: AnyImporter,
  understood: Understood<unknown>,
  { options, answers }: { options: Options; answers: Options },
): Promise<Difference<unknown>> {
  const held = await importer.load(db, understood.rows, options)
  const found = await importer.check(understood.rows, held as never, { options, answers })
  return {
    ...found,
    rejects: [...understood.rejects, ...found.rejects],
    notices: [...understood.notices, ...found.notices],
  }
}
