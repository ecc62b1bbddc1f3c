import { type BackupRefusal, backUp } from '../app/backup.ts'
import { filesOf, type Manifest } from '../app/backup-manifest.ts'
import { type Command, type Terminal, WrongUse } from './commands.ts'
import { texts } from './texts.ts'
import { atTownPlace } from './town-place.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'backup CARPETA [--json]',
  summary: `Guarda una copia completa en una carpeta nueva: tablas, trabajos pendientes y archivos.
El portal puede seguir en servicio. La copia lleva datos personales: guárdala donde sólo entre quien debe.`,
  run: (args, context) => {
    const folder = folderIn(args, 'backup')
    const { terminal } = context
    return atTownPlace(context, async (place) => {
      const decision = await backUp({ ...place, folder, ...progressOn(terminal) })
      if (!decision.accepted) {
        terminal.err(explain(decision.refusal, folder))
        return 1
      }
      report(decision.fact, args.includes('--json'), terminal)
      return decision.fact.missing.length > 0 ? 1 : 0
    })
  },
}

export function folderIn(args: readonly string[], command: string): string {
  const [folder, ...others] = args.filter((arg) => !arg.startsWith('--'))
  if (folder === undefined || others.length > 0)
    throw new WrongUse(`Di una carpeta, y sólo una: tequio ${command} CARPETA`)
  return folder
}

export const progressOn = ({ interactive, err }: Terminal) =>
  interactive ? { onProgress: (done: string) => err(done) } : {}

function report(manifest: Manifest, json: boolean, { out, err }: Terminal) {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const bytes = filesOf(manifest).reduce((sum, { size }) => sum + size, 0)
  const { madeAt, tables, jobs, files, missing } = manifest
  if (json)
    out(
      JSON.stringify({
        madeAt,
        tables: tables.length,
        rows,
        jobs: jobs.count,
        files: files.length,
        bytes,
        missing,
      }),
    )
  else out(texts.copied({ tables: tables.length, rows, jobs: jobs.count, files: files.length }))
  for (const sha256 of missing)
    err(`Falta un archivo que la base nombra: ${sha256}. Lo demás sí quedó en la copia.`)
}

function explain({ because }: BackupRefusal, folder: string): string {
  switch (because) {
    case 'folder-not-empty':
      return `${folder} ya tiene algo. Una copia se guarda en una carpeta nueva o vacía.`
    case 'never-migrated':
      return 'Esta base no tiene ningún municipio: no hay nada que copiar.'
  }
}
