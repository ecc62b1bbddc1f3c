import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { readPabulib } from '../pabulib/read.ts'
import type { PabulibElection } from '../pabulib/reading.ts'
import type { TallyIo } from './io.ts'

type Piece = Uint8Array | string

/** A gigabyte in small pieces would spend its time waiting. */
const PIECE = 1 << 18

/** Reads an election from a file, or from what is piped in where the name is «-»; compressed with gzip or not. */
export function readElection(name: string, { stdin }: TallyIo): Promise<PabulibElection> {
  return readPabulib(plain(name === '-' ? stdin : createReadStream(name, { highWaterMark: PIECE })))
}

/** The first two bytes say whether gzip made the file. */
async function* plain(source: AsyncIterable<Piece>) {
  const pieces = source[Symbol.asyncIterator]()
  const { value: first, done } = await pieces.next()
  if (done) return
  const whole = startingWith(first, pieces)
  if (typeof first === 'string' || first[0] !== 0x1f || first[1] !== 0x8b) yield* whole
  else yield* unzipped(whole)
}

async function* startingWith(first: Piece, others: AsyncIterator<Piece>) {
  try {
    yield first
    for (let next = await others.next(); !next.done; next = await others.next()) yield next.value
  } finally {
    await others.return?.()
  }
}

async function* unzipped(source: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(source)
  const unpacked = createGunzip()
  packed.once('error', (error) => unpacked.destroy(error))
  yield* packed.pipe(unpacked)
}
