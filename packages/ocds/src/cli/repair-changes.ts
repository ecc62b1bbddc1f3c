import { readFile } from 'node:fs/promises'
import { isObject, type Json } from '../merge/json.ts'
import { Unreadable } from '../node/sources.ts'
import type { Moved, Repair } from '../repair/journal.ts'
import type { Balance } from '../repair/repair.ts'
import type { Refusal } from '../repair/required.ts'
import type { Output } from './output.ts'
import { texts } from './texts.ts'

/** What was done to one document of a file: with it the repair can be undone. */
export type Changes = {
  readonly line: number
  readonly repairs: readonly Repair[]
  readonly moved: readonly Moved[]
  readonly refused: readonly Refusal[]
  readonly balance: Balance
}

/** They are kept beside the repaired file. */
export const changesAt = (place: string) => `${place}.cambios.json`

/** Writes the changes of each document as it is repaired: those of a whole file may be more than fits in memory. */
export class ChangesWriter {
  readonly #output: Output
  #comma = ''

  constructor(output: Output) {
    this.#output = output
  }

  async begin(file: string) {
    await this.#output.write(`{"file":${JSON.stringify(file)},\n"documents":[`)
  }

  async add(changes: Changes) {
    for (const piece of changesText(changes)) {
      await this.#output.write(`${this.#comma}${piece}`)
      this.#comma = ''
    }
    this.#comma = ','
  }

  async end() {
    await this.#output.write(']}\n')
  }
}

function* changesText({ line, balance, ...lists }: Changes) {
  yield `\n{"line":${line},"balance":${JSON.stringify(balance)}`
  yield* listsText(lists, '\n')
  yield '}'
}

/**
 * Lists as members of an object of JSON that has others before, a thousand entries at a time.
 * @param space what stands before each: a line break, for people
 */
export function* listsText(lists: Readonly<Record<string, readonly unknown[]>>, space = '') {
  for (const [name, list] of Object.entries(lists)) {
    yield `,${space}"${name}":[`
    for (let from = 0; from < list.length; from += 1000) {
      const pieces = list.slice(from, from + 1000).map((entry) => JSON.stringify(entry))
      yield `${from > 0 ? ',' : ''}${space}${pieces.join(`,${space}`)}`
    }
    yield ']'
  }
}

/** The repairs of each document, as `ChangesWriter` wrote them. @throws Unreadable for what is no such file */
export async function readChanges(path: string): Promise<Repair[][]> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  const changes = text === undefined ? undefined : parsed(text)
  const documents = isObject(changes) ? changes.documents : undefined
  if (!Array.isArray(documents)) throw new Unreadable(texts.repair.noChanges(path))
  return documents.map((document) => {
    const repairs = isObject(document) ? document.repairs : undefined
    if (!Array.isArray(repairs) || !repairs.every(isRepair)) {
      throw new Unreadable(texts.repair.noChanges(path))
    }
    return repairs
  })
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRepair = (value: unknown): value is Repair & { [key: string]: Json } =>
  isObject(value) && typeof value.path === 'string' && typeof value.rule === 'string'
