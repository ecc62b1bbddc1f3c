import { type RestoreRefusal, restore } from '../app/restore.ts'
import { folderIn, progressOn } from './backup.ts'
import type { Command } from './commands.ts'
import { texts } from './texts.ts'
import { atTownPlace } from './town-place.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore CARPETA [--json]',
  summary: `Recupera una copia en una base vacía, y la lleva a la versión de este programa.
Antes de escribir revisa cada archivo de la copia. Si algo falla, la base queda vacía.`,
  run: (args, context) => {
    const folder = folderIn(args, 'restore')
    const { terminal } = context
    return atTownPlace(context, async (place) => {
      const decision = await restore({ ...place, folder, ...progressOn(terminal) })
      if (!decision.accepted) {
        terminal.err(explain(decision.refusal, folder))
        return 1
      }
      const { manifest, migratedForward } = decision.fact
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      terminal.out(
        args.includes('--json')
          ? JSON.stringify({
              madeAt: manifest.madeAt,
              rows,
              files: manifest.files.length,
              migratedForward,
            })
          : texts.restored(manifest.madeAt, rows, manifest.files.length),
      )
      return 0
    })
  },
}

function explain(refusal: RestoreRefusal, folder: string): string {
  switch (refusal.because) {
    case 'no-backup':
      return `${folder} no tiene una copia completa: falta manifest.json o no se entiende.`
    case 'database-not-empty':
      return 'La base ya tiene tablas. Una copia se recupera sólo en una base vacía.'
    case 'damaged':
      return `${refusal.file} está dañado: no es el que se guardó. No se escribió nada.`
    case 'missing':
      return `Falta ${refusal.file} en la copia. No se escribió nada.`
    case 'newer':
      return `La copia es de una versión más nueva de Tequio (${refusal.migration}). Actualiza el programa y vuelve a intentarlo.`
    case 'other-tables':
      return `Las tablas de la copia no son las de su versión: ${refusal.tables.join('; ')}. La base quedó vacía.`
    case 'broken-trail':
      return `La historia de la copia fue alterada: el sello ${refusal.brokenAt} no se cumple. La base quedó vacía.`
  }
}
