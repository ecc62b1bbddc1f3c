import type { Context } from 'hono'
import { answerForbidden, answerMissing, type Visit } from '../../../kernel/visit/index.ts'
import { readFolio } from '../../../lib/folio.ts'
import { mayTellOf } from '../permissions.ts'
import type { Work } from '../rules/work.ts'
import { findWork } from '../store/works.ts'

/**
 * The work of the address. A folio in lower case, with spaces or without hyphens leads to its own address; one that
 * does not exist is not found.
 */
export async function workHere(
  c: Context<Visit>,
  address: (folio: string) => string,
): Promise<Work | Response> {
  const said = c.req.param('folio') ?? ''
  const read = readFolio(said)
  if (!read.accepted) return answerMissing(c)
  const folio = read.fact
  const work = await findWork(c.var.town.db, folio)
  if (!work) return answerMissing(c)
  return said === folio ? work : c.redirect(address(folio), 308)
}

/** The same in the office, for who may tell of it. */
export async function workToTell(
  c: Context<Visit>,
  address: (folio: string) => string,
  may: (work: Work) => boolean = (work) => mayTellOf(c.var.person, work.facts.unitId),
): Promise<Work | Response> {
  const work = await workHere(c, address)
  if (work instanceof Response) return work
  return may(work) ? work : answerForbidden(c)
}
