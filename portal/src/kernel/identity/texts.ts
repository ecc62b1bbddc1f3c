import type { Role } from './person.ts'
import type { AccountRefusal } from './rules/account.ts'
import type { AcceptingRefusal, InvitingRefusal } from './rules/invitation.ts'
import type { PasswordRefusal } from './rules/password.ts'

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

Te invitan a trabajar en Tequio, el portal de tu municipio. Tu cargo será: ${roleNames[role]}.

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

export const texts = {
  signIn: {
    leave: 'Ver el portal',
    title: 'Entra a la oficina',
    lead: 'Esta puerta es para quienes trabajan en el municipio. Para ver obras y datos no necesitas cuenta.',
    email: 'Correo',
    password: 'Contraseña',
    submit: 'Entrar',
    forgotten: 'Olvidé mi contraseña',
    wrong: 'El correo o la contraseña no son correctos.',
    tooMany: (hour: string) => `Hubo demasiados intentos. Vuelve a intentarlo ${hour}.`,
    demonstration: 'Cuentas de la demostración',
    demonstrationLead: (password: string) =>
      `Este municipio es inventado. Elige con qué cargo quieres entrar. Todas las cuentas tienen la misma contraseña: ${password}`,
    enterAs: (role: string) => `Entrar como ${role}`,
    enter: 'Entrar',
    notEncrypted:
      'Tu navegador no guardó la sesión: esta dirección no va cifrada. Abre la que empieza con https:// y entra ahí.',
    changed: 'Tu contraseña cambió. Entra con la nueva.',
    out: 'Saliste. Hasta pronto.',
  },
  invitation: {
    title: 'Elige tu contraseña',
    lead: (name: string, role: string) =>
      `Hola, ${name}. Con tu contraseña se abre tu cuenta. Tu cargo será: ${role}.`,
    submit: 'Abrir mi cuenta',
    endedTitle: 'Esta invitación ya no sirve',
    todo: 'Pide a quien te invitó que te mande otra.',
    unknown: 'El enlace está incompleto o mal copiado. Ábrelo desde el correo que recibiste.',
  },
  password: {
    new: 'Contraseña nueva',
    hint: 'Al menos 12 letras. Una frase corta es buena contraseña.',
    repeat: 'Escríbela otra vez',
    missing: 'Escribe la contraseña.',
    different: 'Las dos contraseñas no son iguales. Escríbelas otra vez.',
  },
  reset: {
    askTitle: '¿Olvidaste tu contraseña?',
    askLead: 'Escribe tu correo. Te mandaremos un enlace para elegir otra.',
    send: 'Mandar el enlace',
    askForLink: 'Pedir el enlace',
    sentTitle: 'Revisa tu correo',
    askByHand:
      'Escribe tu correo. Este portal no manda correos: quien opera el sistema te dará un enlace para elegir otra.',
    sentByHandTitle: 'Pide tu enlace',
    sentByHand:
      'Si hay una cuenta con ese correo, el enlace ya está en Mensajes. Pídelo a quien opera el sistema. Sirve durante 1 hora.',
    sent: 'Si hay una cuenta con ese correo, en unos minutos te llega un enlace. Sirve durante 1 hora.',
    title: 'Elige una contraseña nueva',
    lead: 'Al guardarla se cierran todas tus sesiones.',
    submit: 'Guardar contraseña',
    endedTitle: 'Este enlace ya no sirve',
    ended: 'Los enlaces sirven durante 1 hora y una sola vez.',
    todo: 'Pide otro en la página para entrar.',
    again: 'Pedir otro enlace',
    missingEmail: 'Escribe un correo como ana@municipio.gob.mx.',
  },
  people: {
    title: 'Personas',
    lead: 'Quién tiene cuenta y qué puede hacer. Las cuentas se abren sólo por invitación.',
    invite: 'Invitar a una persona',
    search: 'Nombre o correo',
    name: 'Nombre',
    email: 'Correo',
    roles: 'Cargos',
    state: 'Estado',
    active: 'Activa',
    suspended: 'Suspendida',
    anyRole: 'Todos los cargos',
    anyUnit: 'Todas las áreas',
    anyState: 'Todas',
    role: 'Cargo',
    unit: 'Área',
    none: 'Nadie coincide con esos filtros',
    noneTodo: 'Quita algún filtro.',
    noRole: 'Sin cargo',
    whole: 'todo el municipio',
    waiting: 'Invitaciones sin aceptar',
    expires: 'Vence',
    expired: 'Venció',
    withdraw: 'Retirar',
    withdrawOf: (name: string) => `Retirar la invitación de ${name}`,
    withdrawn: 'Retiramos la invitación. Su enlace ya no sirve.',
  },
  invite: {
    title: 'Invitar a una persona',
    lead: 'Le llega un correo con un enlace. El enlace sirve durante 7 días y una sola vez.',
    submit: 'Mandar invitación',
    noUnit: 'Ninguna: todo el municipio',
    unitHint: 'Cada cargo es de un área. Sólo la operación del sistema es de todo el municipio.',
    missingName: 'Escribe el nombre de la persona.',
    missingRole: 'Elige un cargo.',
    wrongUnit: 'Elige un área de la lista.',
    sent: 'La invitación sale en un momento. En Mensajes se ve si salió.',
    waits: 'La invitación espera en Mensajes: este portal no manda correos.',
    leadByHand:
      'Este portal no manda correos. Te daremos un enlace para que se lo entregues. Sirve durante 7 días y una sola vez.',
    submitByHand: 'Hacer la invitación',
    linkTitle: 'Entrega este enlace',
    linkLead: (name: string) =>
      `Este portal no manda correos: la invitación de ${name} espera en Mensajes. Dale tú el enlace, sólo a esa persona.`,
    link: 'Enlace',
    linkOnce: 'Cópialo ahora: no lo volvemos a mostrar. Sirve durante 7 días y una sola vez.',
    linkBack: 'Ya lo copié',
    personalValue: 'Un dato parece un identificador personal. Quítalo y envía otra vez.',
    stale: 'Alguien cambió esta cuenta mientras la veías. Revisa cómo quedó y vuelve a intentarlo.',
  },
  person: {
    rolesTitle: 'Cargos',
    give: 'Dar un cargo',
    giveSubmit: 'Dar este cargo',
    withdraw: 'Retirar',
    withdrawOf: (role: string) => `Retirar el cargo ${role}`,
    suspendTitle: 'Suspender la cuenta',
    suspendLead: 'La persona no podrá entrar. Sus actos anteriores se conservan.',
    reason: 'Por qué',
    missingReason: 'Escribe por qué.',
    suspend: 'Suspender cuenta',
    reinstateTitle: 'Cuenta suspendida',
    reinstate: 'Reactivar cuenta',
    history: 'Historia',
    wholeHistory: 'Ver toda su historia',
    when: 'Cuándo',
    what: 'Qué',
    who: 'Quién',
    bySystem: 'El sistema',
    signsInAgain: 'Al cambiar sus cargos se cierran sus sesiones: tendrá que entrar otra vez.',
    notYours: 'Los cargos de esta cuenta no te toca cambiarlos.',
    notices: {
      cargo: 'Dimos el cargo.',
      retirado: 'Retiramos el cargo.',
      suspendida: 'Suspendimos la cuenta y cerramos sus sesiones.',
      activa: 'La cuenta está activa otra vez.',
    } as Readonly<Record<string, string>>,
  },
  account: {
    title: 'Mi cuenta',
    nav: 'Mi cuenta',
    changeTitle: 'Cambiar contraseña',
    current: 'Contraseña actual',
    wrongCurrent: 'La contraseña actual no es correcta.',
    change: 'Cambiar contraseña',
    changed: 'Cambiamos tu contraseña y cerramos tus otras sesiones.',
    sessions: 'Sesiones abiertas',
    sessionsLead: 'Cierra las que no reconozcas y cambia tu contraseña.',
    browser: 'Navegador',
    started: 'Entró',
    seen: 'Última visita',
    here: 'Es esta',
    close: 'Cerrar',
    closeOf: (browser: string) => `Cerrar la sesión de ${browser}`,
    closed: 'Cerramos esa sesión.',
    unknownBrowser: 'Navegador desconocido',
  },
} as const

export function explainPassword(refusal: PasswordRefusal): string {
  switch (refusal.because) {
    case 'too-short':
      return `Usa ${refusal.shortest} letras o más.`
    case 'too-long':
      return `Usa ${refusal.longest} letras o menos.`
    case 'too-simple':
      return 'Es fácil de adivinar. Usa varias palabras que sólo tú juntarías.'
    case 'names-its-owner':
      return 'No uses tu nombre ni tu correo como contraseña.'
  }
}

export function explainAccepting({ because }: AcceptingRefusal): string {
  switch (because) {
    case 'expired':
      return 'Pasaron más de 7 días desde que la recibiste.'
    case 'already-accepted':
      return 'Con ella ya se abrió una cuenta. Si es la tuya, entra con tu contraseña.'
    case 'withdrawn':
      return 'Quien te invitó la retiró o te mandó otra más nueva. Busca el último correo.'
    case 'has-an-account':
      return 'Tu correo ya tiene una cuenta. Entra con tu contraseña.'
  }
}

export function explainInviting({ because }: InvitingRefusal): string {
  switch (because) {
    case 'not-yours-to-give':
      return 'Ese cargo sólo lo da la operación del sistema.'
    case 'needs-a-unit':
      return texts.invite.unitHint
    case 'has-an-account':
      return 'Ese correo ya tiene una cuenta. Búscala en la lista de personas.'
    case 'invited-by-others':
      return 'Ese correo tiene una invitación de la operación del sistema. Sólo ella la cambia.'
  }
}

export function explainAccount({ because }: AccountRefusal): string {
  switch (because) {
    case 'not-yours-to-manage':
      return 'Esta cuenta, o ese cargo, no te toca cambiarlo.'
    case 'needs-a-unit':
      return texts.invite.unitHint
    case 'holds-it-already':
      return 'Ya tiene ese cargo en esa área.'
    case 'does-not-hold-it':
      return 'Ya no tenía ese cargo.'
    case 'last-operator':
      return 'Es la última cuenta que opera el sistema. Da antes ese cargo a otra persona.'
    case 'is-suspended':
      return 'La cuenta ya estaba suspendida.'
    case 'is-not-suspended':
      return 'La cuenta ya estaba activa.'
  }
}

/** An act of an account, in words. */
export const actNames: Readonly<Record<string, string>> = {
  'identity.invited': 'Se le invitó',
  'identity.invitation-withdrawn': 'Se retiró la invitación',
  'identity.account-opened': 'Se abrió la cuenta',
  'identity.role-given': 'Se dio un cargo',
  'identity.role-withdrawn': 'Se retiró un cargo',
  'identity.suspended': 'Se suspendió la cuenta',
  'identity.reinstated': 'Se reactivó la cuenta',
  'identity.password-changed': 'Cambió la contraseña',
  'identity.reset-link-made': 'Se hizo un enlace para cambiar la contraseña',
  'identity.signed-in': 'Entró',
  'identity.session-ended': 'Salió, o se cerró su sesión',
}

export const historyTexts = {
  person: 'Cuenta de una persona',
  invitation: 'Invitación',
  session: 'Entrada a la oficina',
  other: 'Cambió la cuenta',
  role: 'Cargo',
} as const
