import readExif from 'exif-reader'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type ResizeOptions } from 'sharp'
import { accept, type Decision, refuse } from '../../lib/decision.ts'
import { nfc } from '../../lib/text.ts'
import type { FileStore } from '../town/index.ts'
import { decideKind, type FileKind, type FileRefusal } from './rules/kinds.ts'

/** A file already kept by its content, ready to be named by an act. */
export type PreparedFile = {
  readonly name: string
  readonly kind: FileKind
  readonly sha256: string
  readonly size: number
  /** What may be shown: images re-encoded without EXIF, other files as they are. */
  readonly shown: {
    readonly sha256: string
    readonly size: number
    readonly mediaType: string
    readonly width: number | null
    readonly height: number | null
    /** The same picture for a list or a phone; null where it would not be smaller. */
    readonly small: { readonly sha256: string; readonly size: number } | null
  }
  /** Read from a photograph before its EXIF is dropped. */
  readonly taken: {
    readonly at: Date | null
    readonly longitude: number | null
    readonly latitude: number | null
  }
}

const nowhere = { at: null, longitude: null, latitude: null }
const LONGEST_SIDE = 2000
/** Twice the width of a card on a phone of 360 px. */
const SMALL_SIDE = 640

/** Keeps the bytes before the act that names them: a file without an act is garbage, an act without a file is a lie. */
export async function prepareFile(
  files: FileStore,
  { name: given, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Decision<PreparedFile, FileRefusal>> {
  const found = await fileTypeFromBuffer(bytes)
  const decision = decideKind(bytes.byteLength, found?.mime)
  if (!decision.accepted) return decision

  const kind = decision.fact
  const name = shortName(given)
  const image = kind.image ? await readImage(bytes) : undefined
  if (image === 'unreadable') return refuse({ because: 'unknown-kind', found: kind.mediaType })
  const original = await files.put(bytes)
  if (!image) {
    const shown = { ...original, mediaType: kind.mediaType, width: null, height: null, small: null }
    return accept({ name, kind, ...original, shown, taken: nowhere })
  }
  const { data, width, height, taken } = image
  const small = image.small ? await files.put(image.small) : null
  const shown = { ...(await files.put(data)), mediaType: 'image/webp', width, height, small }
  return accept({ name, kind, ...original, shown, taken })
}

const LONGEST_NAME = 200

/** A name comes from somebody's disk, with whatever signs: one line of what can be read, with its ending. */
function shortName(given: string): string {
  const name = nfc(given).replace(/\p{C}/gu, '').trim()
  const [ending = ''] = /\.[^.]{1,10}$/.exec(name) ?? []
  return name.length <= LONGEST_NAME
    ? name
    : name.slice(0, LONGEST_NAME - ending.length).toWellFormed() + ending
}

/** Re-encoding drops EXIF, embedded previews and whatever hides after the picture. */
async function readImage(bytes: Uint8Array) {
  try {
    const { exif } = await sharp(bytes, { limitInputPixels: 100_000_000 }).metadata()
    const { data, info } = await sharp(bytes, { limitInputPixels: 100_000_000 })
      .rotate()
      .resize(within(LONGEST_SIDE))
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    const small =
      Math.max(width, height) > SMALL_SIDE
        ? await sharp(data).resize(within(SMALL_SIDE)).webp({ quality: 70 }).toBuffer()
        : null
    return { data, small, width, height, taken: exif ? takenOf(exif) : nowhere }
  } catch {
    return 'unreadable' as const
  }
}

const within = (side: number): ResizeOptions => ({
  ...{ width: side, height: side },
  ...{ fit: 'inside', withoutEnlargement: true },
})

function takenOf(exif: Buffer): PreparedFile['taken'] {
  try {
    const { Photo, GPSInfo } = readExif(exif)
    return {
      at: Photo?.DateTimeOriginal ?? null,
      longitude: degrees(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef === 'W'),
      latitude: degrees(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef === 'S'),
    }
  } catch {
    return nowhere
  }
}

function degrees(parts: readonly number[] | undefined, negative: boolean): number | null {
  if (!parts || parts.length < 3) return null
  const [whole = 0, minutes = 0, seconds = 0] = parts
  const value = whole + minutes / 60 + seconds / 3600
  return negative ? -value : value
}
