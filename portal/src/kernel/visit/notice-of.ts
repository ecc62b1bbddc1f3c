import type { Context } from 'hono'

/** What `?aviso=` says was just done; nothing for a word that is none of ours. */
export function noticeOf(
  c: Context,
  notices: Readonly<Record<string, string>> | undefined,
): string | undefined {
  const word = c.req.query('aviso') ?? ''
  return notices && Object.hasOwn(notices, word) ? notices[word] : undefined
}
