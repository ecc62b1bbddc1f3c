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
  things: Things
  trail: Trail
  trail_seals: TrailSeals
  worker_heartbeats: WorkerHeartbeats
}
