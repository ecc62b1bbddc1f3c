import type { Page } from 'playwright-core'

export type FirstLoad = {
  readonly requests: number
  /** As they travelled, with their headers. */
  readonly bytes: number
  readonly scriptBytes: number
  readonly stylesheets: readonly number[]
  readonly fonts: number
  /** Bytes of each picture. */
  readonly images: readonly number[]
  readonly elsewhere: readonly string[]
}

type Response = { readonly url: string; readonly type: string }

/** What a visitor who was never here receives before the page is still. */
export async function firstLoad(page: Page, address: string, at: string): Promise<FirstLoad> {
  const session = await page.context().newCDPSession(page)
  const asked = new Map<string, Response>()
  const received: (Response & { readonly bytes: number })[] = []
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  session.on('Network.responseReceived', ({ requestId, type, response: { url } }) => {
    if (!url.startsWith('data:')) asked.set(requestId, { url, type })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    const response = asked.get(requestId)
    if (response) received.push({ ...response, bytes })
  })
  await page.goto(at, { waitUntil: 'networkidle' })
  await session.detach()

  const bytesOf = (type: string) =>
    received.filter((one) => one.type === type).map(({ bytes }) => bytes)
  return {
    requests: asked.size,
    bytes: sum(received.map(({ bytes }) => bytes)),
    scriptBytes: sum(bytesOf('Script')),
    stylesheets: bytesOf('Stylesheet'),
    fonts: bytesOf('Font').length,
    images: bytesOf('Image'),
    elsewhere: [...asked.values()].flatMap(({ url }) => (url.startsWith(address) ? [] : url)),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
