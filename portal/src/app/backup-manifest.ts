import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** The list of a backup's files, each with its SHA-256. It is written last: without it a backup is half a one. */
export type Manifest = z.infer<typeof schema>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)
const content = z.strictObject({ sha256, size: z.int().nonnegative() })

const schema = z.strictObject({
  format: z.literal('tequio-backup'),
  version: z.literal(1),
  /** The instant of the snapshot, by the clock of the database's server. */
  madeAt: z.string(),
  postgres: z.string(),
  /** Names of the migrations that the database had, in their order. */
  migrations: z.array(z.string().regex(/^[\w-]+$/)),
  tables: z.array(
    z.strictObject({
      name: identifier,
      /** Those that can be written: the database computes the generated ones again. */
      columns: z.array(identifier).min(1),
      rows: z.int().nonnegative(),
      file: content,
    }),
  ),
  sequences: z.array(z.strictObject({ name: identifier, lastValue: z.string().regex(/^-?\d+$/) })),
  /** What was enqueued and not done yet. */
  jobs: z.strictObject({ count: z.int().nonnegative(), file: content }),
  /** The town's files, each named by its own SHA-256. */
  files: z.array(content),
  /** Files that the tables name and the store could not give. */
  missing: z.array(sha256),
})

export const MANIFEST = 'manifest.json'
export const JOBS = 'jobs.json.gz'
export const tableFile = (name: string): string => join('tables', `${name}.copy.gz`)
export const townFile = (sha: string): string => join('files', sha.slice(0, 2), sha)

/** `undefined`: the folder holds no manifest that we understand. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '')
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Every file that the manifest names, as a path in the backup's folder. */
export const filesOf = ({ tables, jobs, files }: Manifest) => [
  ...tables.map(({ name, file }) => ({ path: tableFile(name), ...file })),
  { path: JOBS, ...jobs.file },
  ...files.map((file) => ({ path: townFile(file.sha256), ...file })),
]
