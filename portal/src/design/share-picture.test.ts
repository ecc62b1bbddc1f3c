import { Hono } from 'hono'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Visit } from '../kernel/visit/visit.ts'
import { sampleVisit } from './gallery/sample-visit.ts'
import { serveSharePicture } from './share-picture.ts'
import { sharePicture } from './town-styles.ts'

const { settings } = sampleVisit()

const ask = (strong: string, headers: Record<string, string> = {}) => {
  const look = { ...settings.look, strong }
  const app = new Hono<Visit>()
  app.use(async (c, next) => {
    c.set('settings', { ...settings, look })
    await next()
  })
  app.get('/recursos/compartir.png', serveSharePicture)
  return app.request(sharePicture(look), { headers })
}

const colourOf = async (answer: Response) => {
  const pixels = sharp(Buffer.from(await answer.arrayBuffer()))
  const { width, height } = await pixels.metadata()
  const { data } = await pixels.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width, height, corner: [...data.subarray(0, 3)] }
}

test('who receives an address sees a light picture in the colours of the town', async () => {
  const answer = await ask('#5b1a4f')
  expect(answer.headers.get('Content-Type')).toBe('image/png')
  expect((await answer.clone().arrayBuffer()).byteLength).toBeLessThan(60 * 1024)
  expect(await colourOf(answer)).toEqual({ width: 1200, height: 630, corner: [0x5b, 0x1a, 0x4f] })
})

test('a picture that is known is not sent again, and other colours are another picture', async () => {
  const mark = (await ask('#0b5a4f')).headers.get('ETag') ?? ''
  expect((await ask('#0b5a4f', { 'If-None-Match': mark })).status).toBe(304)
  expect((await ask('#5b1a4f', { 'If-None-Match': mark })).status).toBe(200)
})

test('colours that could not be read are not worn by the picture either', async () => {
  expect((await colourOf(await ask('#ffee88'))).corner).toEqual([0x0b, 0x5a, 0x4f])
})
