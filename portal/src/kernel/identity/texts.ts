import type { Role } from './person.ts'

/** What accounts say to people. */
export const roleNames: Readonly<Record<Role, string>> = {
  'unit-officer': 'Responsable de área',
  'participation-office': 'Oficina de participación',
  'transparency-unit': 'Unidad de transparencia',
  'technical-secretariat': 'Secretaría técnica',
  treasury: 'Tesorería',
  communication: 'Comunicación social',
  council: 'Cabildo',
  comptroller: 'Contraloría',
  operator: 'Operación del sistema',
}

type Email = { readonly subject: string; readonly text: string }

export const emails = {
  invitation: ({ name, link, role }: { name: string; link: string; role: Role }): Email => ({
    subject: 'Te invitan a Tequio',
    text: `Hola, ${name}:

Te invitan a trabajar en Tequio, el portal de tu municipio. Tu función será: ${roleNames[role]}.

Abre este enlace y elige tu contraseña. Sirve durante 7 días y una sola vez:
${link}

Si no esperabas este mensaje, bórralo. Sin tu contraseña no se abre ninguna cuenta.`,
  }),
  reset: ({ name, link }: { name: string; link: string }): Email => ({
    subject: 'Elige una contraseña nueva',
    text: `Hola, ${name}:

Alguien pidió una contraseña nueva para tu cuenta. Si fuiste tú, abre este enlace. Sirve durante 1 hora y una sola vez:
${link}

Si no fuiste tú, borra este mensaje. Tu contraseña sigue igual.`,
  }),
  passwordChanged: ({ name }: { name: string }): Email => ({
    subject: 'Tu contraseña cambió',
    text: `Hola, ${name}:

La contraseña de tu cuenta cambió y cerramos tus sesiones. Si fuiste tú, no hagas nada.

Si no fuiste tú, pide una nueva en la página para entrar, con «Olvidé mi contraseña», y avisa a quien opera el sistema.`,
  }),
} as const
