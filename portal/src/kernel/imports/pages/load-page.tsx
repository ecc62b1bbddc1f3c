import type { Context } from 'hono'
import { z } from 'zod'
import { writeCsv } from '../../../lib/csv.ts'
import {
  answerForbidden,
  answerMissing,
  answerPastEnd,
  answerWrong,
  type List,
  readList,
  type Visit,
} from '../../visit/index.ts'
import { type AnyImporter, importerOf } from '../actions/read-difference.ts'
import { pageTexts as say } from '../page-texts.ts'
import { mayOpenLoad } from '../permissions.ts'
import { ruleName } from '../rules/rule-name.ts'
import { changesOf, noticesOf, questionsOf, rejectsOf, statedBy } from '../store/differences.ts'
import { appliedBefore, type Load, loadById } from '../store/imports.ts'
import { LoadDetail, type LoadMessage, SHOWN } from './load-detail.tsx'

export type LoadPage = Context<Visit, '/oficina/cargas/:id'>

export async function getLoad(c: LoadPage) {
  const found = await loadFor(c)
  return 'load' in found ? showLoad(c, found) : found.answer
}

export type FoundLoad = { readonly load: Load; readonly importer: AnyImporter }

/** The load of the address, or the page that says why it cannot be seen. */
export async function loadFor(
  c: LoadPage,
): Promise<FoundLoad | { answer: Response | Promise<Response> }> {
  const { town, house, person } = c.var
  const written = c.req.param('id')
  const load = /^\d{1,15}$/.test(written) ? await loadById(town.db, Number(written)) : undefined
  const importer = load && importerOf(house, load.kind)
  if (!load || !importer) return { answer: answerMissing(c) }
  if (!mayOpenLoad(person, importer, load)) return { answer: answerForbidden(c) }
  return { load, importer }
}

/** The difference of a load, with what just happened to it on top. */
export async function showLoad(c: LoadPage, { load, importer }: FoundLoad, message?: LoadMessage) {
  const { list, wrong } = readList(c, { filters: z.object({}), orders: ['posicion'], size: 100 })
  if (!list) return answerWrong(c, wrong)
  const past = answerPastEnd(c, list, load.changed)
  if (past) return past
  const detail = await detailOf(c.var.town.db, { load, importer }, list)
  const page = (
    <LoadDetail visit={c.var} list={list} message={message} {...{ load, importer, ...detail }} />
  )
  return c.html(page, message?.status ?? 200)
}

async function detailOf(
  db: Visit['Variables']['town']['db'],
  { load, importer }: FoundLoad,
  list: List<unknown, string>,
) {
  const [changes, rejects, notices, questions, before] = await Promise.all([
    changesOf(db, load.id, list),
    rejectsOf(db, load.id, { offset: 0, limit: SHOWN }),
    noticesOf(db, load.id, { offset: 0, limit: SHOWN }),
    questionsOf(db, load.id),
    load.state === 'previewed'
      ? appliedBefore(
          db,
          load.kind,
          load.files.map(({ sha256 }) => sha256),
        )
      : undefined,
  ])
  const stated = (keys: readonly string[]) => statedBy(db, load.id, keys)
  const names = await importer.names?.({ db, stated }, changes)
  return { changes, rejects, notices, questions, names, before: before?.id }
}

/** Every rejected row, for who mends the file. */
export async function getRejects(c: LoadPage) {
  const found = await loadFor(c)
  if (!('load' in found)) return found.answer
  const rejects = await rejectsOf(c.var.town.db, found.load.id)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="rechazos-${found.load.id}.csv"`)
  return c.body(
    writeCsv(
      rejects,
      [
        { heading: say.file, value: ({ spot }) => spot.file ?? null },
        { heading: say.sheet, value: ({ spot }) => spot.sheet ?? null },
        { heading: say.line, value: ({ spot }) => spot.line ?? null },
        { heading: say.column, value: ({ spot }) => spot.column ?? null },
        { heading: say.value, value: ({ value }) => value },
        { heading: say.rule, value: ({ rule }) => ruleName(found.importer, rule) },
        { heading: say.ruleCode, value: ({ rule }) => rule },
        { heading: say.todo, value: ({ message }) => message },
      ],
      'people',
    ),
  )
}

/** The original, as it arrived. */
export async function getFile(c: Context<Visit, '/oficina/cargas/:id/archivos/:position'>) {
  const found = await loadFor(c as LoadPage)
  if (!('load' in found)) return found.answer
  const file = found.load.files[Number(c.req.param('position'))]
  const stream = file && (await c.var.town.files.get(file.sha256))
  if (!file || !stream) return answerMissing(c)
  c.header('Content-Type', 'application/octet-stream')
  const name = encodeURIComponent(file.name)
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${name}`)
  return c.body(stream)
}
