/** PostgreSQL stopped, restarts or refuses more connections: it is worth trying again. */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  return (
    /^(08|57P)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', '53300', 'EPIPE'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message)
  )
}
