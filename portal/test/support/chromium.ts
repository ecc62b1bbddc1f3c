import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Nothing of the browser's own reaches out while a test looks at a page. */
const quiet = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-default-apps'],
]

/** A Chromium of the system, of Debian's packages when we may install them, or the one that npm keeps. */
export async function launchChromium(): Promise<Browser> {
  const system =
    process.env.CHROMIUM ?? places.find((place) => existsSync(place)) ?? installOnDebian()
  if (system)
    return await chromium.launch({ executablePath: system, args: ['--no-sandbox', ...quiet] })
  return await launchKept()
}

function installOnDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  } catch {
    return undefined
  }
  return places.find((place) => existsSync(place))
}

async function launchKept(): Promise<Browser> {
  const { default: kept } = await import('@sparticuz/chromium')
  try {
    return await chromium.launch({
      executablePath: await kept.executablePath(),
      args: [...kept.args, ...quiet],
    })
  } catch (error) {
    throw new Error(
      'No se pudo abrir Chromium. Instálalo (en Debian: apt-get install chromium) o di dónde está en CHROMIUM.',
      {
        cause: error,
      },
    )
  }
}
