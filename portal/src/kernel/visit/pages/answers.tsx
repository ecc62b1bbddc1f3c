import type { Context, MiddlewareHandler } from 'hono'
import { Forbidden, NotFound, Problem } from '../../../design/index.ts'
import type { Person } from '../../identity/index.ts'
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
  c.html(<Problem visit={c.var} title={texts.wrongRequest} what={sentence} />, 400)
