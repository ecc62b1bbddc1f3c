import { readFile, writeFile } from 'node:fs/promises'
import { isObject, type Json } from '../merge/json.ts'
import { Unreadable } from '../node/sources.ts'
import type { Moved, Repair } from '../repair/journal.ts'
import type { Balance } from '../repair/repair.ts'
import type { Refusal } from '../repair/required.ts'
import { texts } from './texts.ts'

/** Everything that was done to the documents of a file: with it the repair can be undone. */
export type Changes = {
  readonly file: string
  readonly documents: {
    readonly line: number
    readonly repairs: readonly Repair[]
    readonly moved: readonly Moved[]
    readonly refused: readonly Refusal[]
    readonly balance: Balance
  }[]
}

/** They are kept beside the repaired file. */
export const changesAt = (place: string) => `${place}.cambios.json`

export const writeChanges = (path: string, changes: Changes) =>
  writeFile(path, `${JSON.stringify(changes, null, 1)}\n`)

/** The repairs of each document, as `writeChanges` wrote them. @throws Unreadable for what is no such file */
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
