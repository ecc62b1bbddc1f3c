import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { freePort } from '../portal/src/lib/embedded-postgres/server.ts'
import { launchChromium } from '../portal/test/support/chromium.ts'
import { startPortal } from '../portal/test/support/running-portal.ts'
import { emitter } from './bench-town.ts'

// The first visit of a cheap phone on slow 4G to San Tequio: nothing kept, a processor four times slower than this one.
const TURNS = 5
const CPU_TIMES_SLOWER = 4
/** What Lighthouse's «slow 4G» asks of the tools of Chromium: 150 ms and 1.6 Mbit/s, made harsher since no handshake is imitated. */
const slow4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 0.9 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 0.9 * 1024 * 1024) / 8,
}
const phone = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, isMobile: true }

/** Asked of the page itself, once it is still. */
const largestPaint = `new Promise((resolve) =>
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true }))`

const emit = emitter('phone')
const data = await mkdtemp(join(tmpdir(), 'tequio-bench-'))
await chmod(data, 0o755)
const command = ['node', 'portal/bin/tequio.mjs', 'serve']
const portal = await startPortal({ data, port: await freePort(), command })
const browser = await launchChromium()
try {
  for (const [page, path] of Object.entries(await pagesOf(portal.address))) {
    const turns = []
    for (let turn = 0; turn < TURNS; turn += 1)
      turns.push(await firstLoad(browser, portal.address + path))
    turns.sort((a, b) => a.lcpMs - b.lcpMs)
    emit({ page, ...turns[Math.floor(TURNS / 2)], worstLcpMs: turns.at(-1)?.lcpMs })
  }
} finally {
  await browser.close()
  await portal.stop()
  await rm(data, { recursive: true, force: true })
}

async function pagesOf(address: string) {
  const firstOn = async (list: string, start: string) => {
    const html = await (await fetch(address + list)).text()
    return new RegExp(`href="(${start}[^"]+)"`).exec(html)?.[1] ?? ''
  }
  return {
    home: '/',
    list: '/proyectos',
    project: await firstOn('/proyectos?etapa=en-ejecucion', '/proyectos/PP'),
    contracts: '/contrataciones',
    contract: await firstOn('/contrataciones?etapa=en-ejecucion', '/contrataciones/ocds'),
    figures: '/cifras',
    units: '/areas',
    search: '/buscar?q=calle',
    data: '/datos',
    help: '/ayuda',
  }
}

/** Milliseconds to the largest paint, with the bytes and requests of all that the page asked for. */
async function firstLoad(chromium: Browser, url: string) {
  const context = await chromium.newContext({ ...phone, locale: 'es-MX' })
  try {
    const page = await context.newPage()
    const tools = await context.newCDPSession(page)
    await tools.send('Network.enable')
    await tools.send('Network.emulateNetworkConditions', slow4G)
    await tools.send('Emulation.setCPUThrottlingRate', { rate: CPU_TIMES_SLOWER })
    let [requests, bytes, scripts] = [0, 0, 0]
    tools.on('Network.responseReceived', ({ type }) => {
      if (type === 'Script') scripts += 1
    })
    tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      requests += 1
      bytes += encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const lcpMs = Math.round(await page.evaluate<number>(largestPaint))
    return { lcpMs, requests, kB: Math.round(bytes / 1024), scripts }
  } finally {
    await context.close()
  }
}
