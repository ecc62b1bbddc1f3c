// Written by bin/db-types.ts from the migrations. Do not edit by hand.
import type { ColumnType } from 'kysely'

export type Generated<T> = ColumnType<T, T | undefined, T>
export type Always<T> = ColumnType<T, never, never>
export type Instant = ColumnType<Date, Date | string, Date | string>
/** Read as it was stored; written as text by JSON.stringify. */
export type Json = ColumnType<unknown, string, string>

export interface ActAnswers {
  key: string
  act: string | null
  answer: Json | null
  answered_at: Instant
}

export interface Duties {
  id: Always<number>
  kind: string
  thing_kind: string
  thing_id: string
  unit_id: string | null
  due_on: string
  title: string | null
  why: string
  href: string | null
  opened_by: number
  opened_at: Instant
  closed_by: number | null
  closed_at: Instant | null
}

export interface Promises {
  thing_kind: string
  thing_id: string
  step: string
  version: number
  promised_on: string
  unit_id: string | null
  reason: string | null
  entry_id: number
  recorded_at: Instant
}

export interface PromisesMet {
  thing_kind: string
  thing_id: string
  step: string
  met_on: string
  entry_id: number
}

export interface Things {
  kind: string
  id: string
  version: number
}

export interface Trail {
  id: Always<number>
  act: string
  act_version: number
  actor_kind: string
  actor_id: string
  unit_id: string | null
  role: string | null
  on_behalf_of: string | null
  thing_kind: string
  thing_id: string
  thing_version: number
  facts: Json
  happened_at: Instant
  recorded_at: Instant
  corrects: number | null
}

export interface TrailSeals {
  number: number
  entry_id: number
  hash: Buffer
}

export interface WorkerHeartbeats {
  worker_id: string
  beat_at: Instant
}

export interface DB {
  act_answers: ActAnswers
  duties: Duties
  promises: Promises
  promises_met: PromisesMet
  things: Things
  trail: Trail
  trail_seals: TrailSeals
  worker_heartbeats: WorkerHeartbeats
}
