import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'

/**
 * The log of the process. No personal value reaches it: PostgreSQL tells in `detail` and `where` what a row holds,
 * and a token in an address opens an account.
 */
export function portalLog(level: string, to?: DestinationStream): Logger {
  const options = { level, serializers: { err: withoutValues, path: withoutTokens } }
  return to ? pino(options, to) : pino(options)
}

function withoutValues(error: unknown) {
  if (!(error instanceof Error)) return error
  const {
    detail: _detail,
    where: _where,
    internalQuery: _query,
    ...told
  } = stdSerializers.err(error)
  return told
}

/** What has the length of a token, in its alphabet. */
const withoutTokens = (path: string) => path.replace(/[\w-]{40,}/g, '…')
