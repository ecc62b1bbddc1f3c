import { Hono } from 'hono'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { type TestTown, testTown } from '../../../test/support/town.ts'
import { accept } from '../../lib/decision.ts'
import { act } from '../act/index.ts'
import type { Visit } from '../visit/visit.ts'
import {
  addDocument,
  documentPath,
  documentsRoom,
  explainFile,
  picturePath,
  prepareFile,
  publicDocumentsOf,
  withdrawDocument,
} from './index.ts'
import { findPublicDocuments } from './store/documents.ts'

const work = { kind: 'project', id: 'PP25-Z31-0147-R' }
const officer = { actor: { kind: 'person', id: 'p1' } } as const

let town: TestTown
beforeAll(async () => {
  town = await testTown()
})

/** A small photograph that says where and when it was taken. */
const photograph = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#789' } })
    .withExif({
      IFD2: { DateTimeOriginal: '2025:05:28 10:15:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 7/1 12/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '101/1 40/1 48/1',
      },
    })
    .jpeg()
    .toBuffer()

async function prepared(bytes: Uint8Array, name = 'foto.jpg') {
  const decision = await prepareFile(town.files, { name, bytes })
  if (!decision.accepted) throw new Error(explainFile(decision.refusal))
  return decision.fact
}

async function add(
  show: boolean,
  documentClass: 'public' | 'reserved' = 'public',
  bytes?: Uint8Array,
) {
  const file = await prepared(bytes ?? (await photograph()))
  const decision = await act(town.db, officer, async (acting) =>
    accept(
      await addDocument(acting, {
        about: work,
        title: 'Avance',
        documentType: 'x_photo',
        class: documentClass,
        file,
        show,
      }),
    ),
  )
  if (!decision?.accepted) throw new Error('the document was refused')
  return decision.fact
}

const portal = () => {
  const app = new Hono<Visit>()
  app.use(async (c, next) => {
    c.set('town', town)
    await next()
  })
  documentsRoom.routes?.(app)
  return app
}

test('a photograph keeps its place and date apart, and is shown without them', async () => {
  const file = await prepared(await photograph())

  expect(file.taken).toMatchObject({ latitude: 21.12, at: new Date('2025-05-28T10:15:00Z') })
  expect(file.taken.longitude).toBeCloseTo(-101.68)
  const shown = await new Response(await town.files.get(file.shown.sha256)).bytes()
  expect((await sharp(shown).metadata()).exif).toBeUndefined()
  expect((await sharp(await photograph()).metadata()).exif).toBeDefined()
})

test('a name from any disk is one line that can be read, and keeps its ending', async () => {
  const named = async (name: string) => (await prepared(await photograph(), name)).name
  expect(await named('  acta\0 de\u202e entrega.jpg\n')).toBe('acta de entrega.jpg')
  const long = await named(`${'ñ'.repeat(20_000)}.jpg`)
  expect([long.length, long.slice(-5)]).toEqual([200, 'ñ.jpg'])
})

test('only what was approved is shown, at an address that does not change', async () => {
  const id = await add(true)
  const [shown] = (await publicDocumentsOf(town.db, 'project', [work.id])).filter(
    (one) => one.id === id,
  )
  const answer = await portal().request(documentPath(shown ?? { id, version: 1, mediaType: '' }))

  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/webp')
  const again = await portal().request(documentPath(shown ?? { id, version: 1, mediaType: '' }), {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

test.each([
  ['not approved', false, 'public'],
  ['reserved', true, 'reserved'],
] as const)('a %s document has no public address', async (_, show, documentClass) => {
  const id = await add(show, documentClass)
  expect((await portal().request(`/documentos/${id}/1.webp`)).status).toBe(404)
  expect(
    (await publicDocumentsOf(town.db, 'project', [work.id])).map((one) => one.id),
  ).not.toContain(id)
})

test('a large photograph is shown small too, to lists and phones; a small one has one size', async () => {
  const large = sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'gray' } })
  const id = await add(true, 'public', await large.jpeg().toBuffer())
  const other = await add(true)
  const shown = await publicDocumentsOf(town.db, 'project', [work.id])
  const pathOf = (wanted: string) => {
    const found = shown.find((one) => one.id === wanted)
    return found ? picturePath(found) : ''
  }
  const answer = await portal().request(pathOf(id))
  const bytes = await answer.arrayBuffer()
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 640, height: 480, format: 'webp' })
  expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength))
  expect(pathOf(other)).toBe(`/documentos/${other}/1.webp`)
  expect((await portal().request(`/documentos/${other}/1-chica.webp`)).status).toBe(404)
})

test('a withdrawn document is gone and says so', async () => {
  const id = await add(true)
  await act(town.db, officer, async (acting) =>
    accept(await withdrawDocument(acting, id, 'Se ve una placa')),
  )
  expect((await portal().request(`/documentos/${id}/1.webp`)).status).toBe(410)
})

test('a store that cannot write is a fault, never the fault of the picture', async () => {
  const full = { ...town.files, put: () => Promise.reject(new Error('the disk is full')) }
  const bytes = await photograph()
  await expect(prepareFile(full, { name: 'foto.jpg', bytes })).rejects.toThrow('the disk is full')
})

test('every kind of document has an address that ends like its file', () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const of = (mediaType: string) => documentPath({ id: 'd1', version: 2, mediaType })
  expect([of(word), of('image/webp')]).toEqual(['/documentos/d1/2.docx', '/documentos/d1/2.webp'])
})

test.each([
  ['vacio.pdf', new Uint8Array(), 'El archivo está vacío. Elige otro.'],
  ['virus.pdf', Buffer.from('MZ\u0090\u0000 this is a program'), 'No reconocemos el archivo.'],
  ['cortada.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'No reconocemos el archivo.'],
])('%s is refused by its content with a sentence', async (name, bytes, sentence) => {
  const decision = await prepareFile(town.files, { name, bytes })
  expect(decision.accepted ? '' : explainFile(decision.refusal)).toContain(sentence)
})

test('the one box finds what was approved, by its title and its file, and never by what names a person', async () => {
  const file = await prepared(await photograph(), 'bache-GOMA800101HGTRRN09.jpg')
  const ids = await act(town.db, officer, async (acting) => {
    const named = {
      about: work,
      documentType: 'illustration',
      class: 'public',
      show: true,
    } as const
    const one = { ...named, title: 'Acta de entrega', file: { ...file, name: 'Núm 7.pdf' } }
    const shown = await addDocument(acting, one)
    await addDocument(acting, { ...one, show: false })
    await addDocument(acting, { ...one, title: 'Bache', file })
    return accept(shown)
  })
  if (!ids?.accepted) throw new Error('the documents were refused')

  expect(await findPublicDocuments(town.db, 'entrega acta num', 10)).toEqual([
    expect.objectContaining({ id: ids.fact, thing: work }),
  ])
  expect(await findPublicDocuments(town.db, 'bache', 10)).toHaveLength(1)
  expect(await findPublicDocuments(town.db, 'goma', 10)).toEqual([])
})
