import { sql } from 'kysely'
import type { Office } from '../kernel/house/index.ts'
import { verifyTrail } from '../kernel/trail/index.ts'
import type { Command } from './commands.ts'
import { readingOffice } from './office.ts'
import { isSealed } from './publish.ts'
import { texts } from './texts.ts'

type Finding = { readonly check: string; readonly holds: boolean; readonly detail: string }

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor [--json]',
  summary: 'Revisa la instalación: base, permisos, sellos de la historia, trabajos atorados.',
  run: (args, context) =>
    readingOffice(context, async (office) => {
      const findings = [
        await postgres(office),
        await appendOnly(office),
        await trail(office),
        await stuckJobs(office),
      ]
      const { out } = context.terminal
      if (args.includes('--json')) out(JSON.stringify(findings))
      else
        for (const { holds, check, detail } of findings)
          out(`${holds ? '✓' : '✗'} ${check}: ${detail}`)
      return findings.every(({ holds }) => holds) ? 0 : 1
    }),
}

async function postgres({ town }: Office): Promise<Finding> {
  const { rows } = await sql<{ number: number; text: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as text`.execute(
    town.db,
  )
  const { number = 0, text = '' } = rows[0] ?? {}
  return {
    check: 'PostgreSQL',
    holds: number >= 150_000,
    detail: `versión ${text}; se pide 15 o más nueva`,
  }
}

async function appendOnly({ town }: Office): Promise<Finding> {
  const { rows } = await sql<{ name: string }>`
    select name from tequio.append_only
    where has_table_privilege(current_user, format('public.%I', name), 'UPDATE')
      or has_table_privilege(current_user, format('public.%I', name), 'DELETE')`.execute(town.db)
  const open = rows.map(({ name }) => name)
  const detail =
    open.length === 0
      ? 'el portal no puede reescribirla'
      : `el portal podría reescribir ${open.join(', ')}`
  return { check: 'Historia', holds: open.length === 0, detail }
}

async function trail({ town }: Office): Promise<Finding> {
  const check = await verifyTrail(town.db)
  return { check: 'Sellos', holds: isSealed(check), detail: texts.trail(check) }
}

async function stuckJobs({ town }: Office): Promise<Finding> {
  const { rows } = await sql<{ task: string; failures: number }>`
    select task_identifier as task, count(*)::int as failures from graphile_worker.jobs
    where attempts > 3 group by 1 order by 1`.execute(town.db)
  const detail = rows.map(({ task, failures }) => `${task} (${failures})`).join(', ')
  return { check: 'Trabajos', holds: rows.length === 0, detail: detail || 'ninguno atorado' }
}
