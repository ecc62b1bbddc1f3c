/** The addresses of accounts. */
export const paths = {
  signIn: '/entrar',
  signOut: '/salir',
  forgotten: '/contrasena',
  people: '/oficina/personas',
  peopleCsv: '/oficina/personas.csv',
  invite: '/oficina/personas/invitacion',
  myAccount: '/oficina/mi-cuenta',
  myPassword: '/oficina/mi-cuenta/contrasena',
  person: (id: string) => `/oficina/personas/${id}`,
  roles: (id: string) => `/oficina/personas/${id}/funciones`,
  roleWithdrawal: (id: string) => `/oficina/personas/${id}/funciones/retiro`,
  suspension: (id: string) => `/oficina/personas/${id}/suspension`,
  reinstatement: (id: string) => `/oficina/personas/${id}/reactivacion`,
  invitationWithdrawal: (id: string) => `/oficina/personas/invitaciones/${id}/retiro`,
  sessionEnd: (id: string) => `/oficina/mi-cuenta/sesiones/${id}/cierre`,
} as const

export const invitationLink = (token: string): string => `/invitacion/${token}`
export const resetLink = (token: string): string => `/contrasena/${token}`
