import type { Context, MiddlewareHandler } from 'hono'
import { Forbidden, NotFound, Problem } from '../../../design/index.ts'
import type { Person } from '../../identity/index.ts'
import type { List } from '../list.ts'
import { requirePerson } from '../sign-in-first.ts'
import { texts } from '../texts.ts'
import type { Visit } from '../visit.ts'

/** Whoever may not open the page is told so; whoever is not signed in goes to the door first. */
export const requirePermission =
  (may: (person: Person | undefined) => boolean): MiddlewareHandler<Visit> =>
  (c, next) =>
    requirePerson(c, async () => {
      if (may(c.var.person)) return next()
      c.res = await answerForbidden(c)
    })

export const answerForbidden = (c: Context<Visit>) => c.html(<Forbidden visit={c.var} />, 403)

/** There is no such thing. */
export const answerMissing = (c: Context<Visit>) => c.html(<NotFound visit={c.var} />, 404)

/** An address that asks for what cannot be, in one sentence. */
export const answerWrong = (c: Context<Visit>, sentence: string) =>
  c.html(
    <Problem visit={c.var} title={texts.wrongRequest} what={sentence}>
      <p>
        <a href={c.req.path.replace(/\.csv$/, '')}>{texts.plainAddress}</a>
      </p>
    </Problem>,
    400,
  )

/**
 * A page past the end of a list does not exist: one sentence, and the way to the last page. Nothing while the page
 * asked for is one of the list; an empty list has a first page.
 */
export function answerPastEnd(
  c: Context<Visit>,
  list: Pick<List<unknown, string>, 'page' | 'limit' | 'query'>,
  total: number,
): Response | Promise<Response> | undefined {
  const last = Math.max(1, Math.ceil(total / list.limit))
  if (list.page <= last) return undefined
  return c.html(
    <Problem visit={c.var} title={texts.pastEnd} what={texts.pages(last)}>
      <p>
        <a href={c.req.path + list.query({ pagina: last })}>{texts.lastPage}</a>
      </p>
    </Problem>,
    404,
  )
}
