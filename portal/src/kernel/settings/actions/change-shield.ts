import sharp from 'sharp'
import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { type ActRefusal, act, type Envelope } from '../../act/index.ts'
import { addDocument, documentPath, type PreparedFile, prepareFile } from '../../documents/index.ts'
import type { Town } from '../../town/index.ts'
import { settingChanged, townSettingsThing } from '../acts.ts'
import { changesBetween } from '../rules/setting-changes.ts'
import { decideShield, type ShieldRefusal } from '../rules/shield.ts'
import { addSettings, lockSettings } from '../store/settings.ts'
import { texts } from '../texts.ts'

/** Four times what the header shows, for fine screens and for the icon of the window. */
const SIDE = 144
const MOST_PIXELS = 50_000_000
const readable: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp'])

/** What was sent, drawn again: small, on its own ground, and without anything that hid in it. */
export async function prepareShield(
  { files }: Town,
  sent: unknown,
): Promise<Decision<PreparedFile, ShieldRefusal>> {
  const decision = decideShield(sent)
  if (!decision.accepted) return decision
  const bytes = await redrawn(new Uint8Array(await decision.fact.arrayBuffer()))
  if (!bytes) return refuse({ because: 'unreadable' })
  const prepared = await prepareFile(files, { name: 'escudo.webp', bytes })
  return prepared.accepted ? prepared : refuse({ because: 'unreadable' })
}

/** Hangs the shield on every page, or takes it down. A document of the town keeps it. */
export async function changeShield(
  { db }: Town,
  envelope: Envelope,
  shield: PreparedFile | null,
): Promise<Decision<unknown, ActRefusal>> {
  const decision = await act<unknown, never>(db, envelope, async (acting) => {
    const now = await lockSettings(acting.db)
    if (shield === null && now.look.shield === null) return accept(undefined)
    const address = shield && (await keep(acting, shield))
    const changes = changesBetween(now, { look: { ...now.look, shield: address } })
    await acting.recordMany(
      settingChanged,
      changes.map((change) => ({ thing: townSettingsThing, facts: { ...change } })),
    )
    await addSettings(acting, changes)
    return accept(undefined)
  })
  return decision ?? accept(undefined)
}

async function redrawn(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS })
    const { format } = await image.metadata()
    if (!readable.has(format)) return undefined
    const transparent = { r: 0, g: 0, b: 0, alpha: 0 }
    return await image
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'contain', background: transparent })
      .webp({ quality: 90 })
      .toBuffer()
  } catch {
    return undefined
  }
}

async function keep(acting: Parameters<typeof addDocument>[0], file: PreparedFile) {
  const id = await addDocument(acting, {
    ...{ about: townSettingsThing, title: texts.shieldTitle, documentType: 'x_shield' },
    ...{ class: 'public', file, show: true },
  })
  return documentPath({ id, version: 1, mediaType: file.shown.mediaType })
}
