import { IMPORT_USAGE, runImportCommand } from '../kernel/imports/index.ts'
import type { Command } from './commands.ts'
import { inOffice } from './office.ts'

export const importCommand: Command = {
  name: 'import',
  usage: IMPORT_USAGE,
  summary: `Carga un archivo: «ocds», «territory», «works»… Con --dry-run sólo muestra la diferencia.
Con --undo se deshace una carga: los datos de la oficina vuelven y lo publicado recibe su corrección.`,
  run: (args, context) =>
    inOffice(context, (office) => runImportCommand(office, args, context.terminal)),
}
