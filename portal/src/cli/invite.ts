import { parseArgs } from 'node:util'
import { invite, type Role, roles } from '../kernel/identity/index.ts'
import { type Command, WrongUse } from './commands.ts'
import { inOffice } from './office.ts'

const usage = 'invite CORREO NOMBRE [--role operator] [--unit CLAVE] [--json]'

/** How a town that starts empty gets its first account; after it, invitations are sent from the office. */
export const inviteCommand: Command = {
  name: 'invite',
  usage,
  summary: `Invita a una persona e imprime la dirección donde elige su contraseña. Vence en 7 días.
Papeles: ${roles.join(', ')}.`,
  run: (args, context) => {
    const { email, name, role, unitId } = readArguments(args)
    return inOffice(context, async ({ town }) => {
      const decision = await invite(
        town,
        { actor: { kind: 'job', id: 'tequio invite' } },
        { email, name, held: { role, unitId }, inviter: undefined },
      )
      if (!decision?.accepted) {
        context.terminal.err(
          `No se invitó a ${email}: ${decision?.refusal.because ?? 'no existe'}.`,
        )
        return 1
      }
      const { link } = decision.fact
      context.terminal.out(args.includes('--json') ? JSON.stringify({ link }) : link)
      return 0
    })
  },
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { role: { type: 'string', default: 'operator' }, unit: { type: 'string' } },
  })
  const [email, ...names] = positionals
  const role = roles.find((one) => one === values.role)
  if (!email?.includes('@') || names.length === 0 || !role)
    throw new WrongUse(`Se usa así: tequio ${usage}`)
  return {
    email,
    name: names.join(' '),
    role: role as Role,
    unitId: typeof values.unit === 'string' ? values.unit : null,
  }
}
