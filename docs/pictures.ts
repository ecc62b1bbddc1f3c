import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Role } from '../portal/src/kernel/identity/person.ts'
import { roleNames, texts } from '../portal/src/kernel/identity/texts.ts'
import { freePort } from '../portal/src/lib/embedded-postgres/server.ts'
import { togetherTexts } from '../portal/src/modules/works/together-texts.ts'
import { launchChromium } from '../portal/test/support/chromium.ts'
import { startPortal } from '../portal/test/support/running-portal.ts'
import { writeSmallPicture } from '../portal/test/support/small-picture.ts'

/**
 * Takes the pictures of the README and the manual from a portal that is running: `node docs/pictures.ts`.
 * Each run has a San Tequio of its own.
 */
const folder = join(import.meta.dirname, 'pictures')
/** What one page of the manual may ask of a phone, for each of its pictures. */
const MOST_BYTES = 60_000
const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 780 }

type Take = { readonly browser: Browser; readonly address: string }

async function main() {
  const data = await mkdtemp(join(tmpdir(), 'tequio-pictures-'))
  // The database runs as another user when we are root.
  await chmod(data, 0o755)
  const command = ['node', 'portal/bin/tequio.mjs', 'serve']
  const portal = await startPortal({ data, port: await freePort(), command })
  const browser = await launchChromium()
  try {
    await mkdir(folder, { recursive: true })
    await takePublic({ browser, address: portal.address })
    await takeOffice({ browser, address: portal.address })
  } finally {
    await browser.close()
    await portal.stop()
    await rm(data, { recursive: true, force: true })
  }
}

async function takePublic(take: Take) {
  const page = await open(take, desk)
  await page.goto('/proyectos')
  await shoot(page, 'proyectos')
  await page.goto('/datos')
  await shoot(page, 'datos')
  await page.goto('/proyectos')
  await page.getByRole('link', { name: 'Ver en el mapa' }).click()
  await page.getByRole('button', { name: /\. / }).first().waitFor()
  await shoot(page, 'mapa')

  const work = await richestWork(page)
  await page.goto(work)
  await shoot(page, 'proyecto')
  const small = await open(take, phone)
  await small.goto(work)
  await shoot(small, 'telefono')
}

async function takeOffice(take: Take) {
  const unit = await open(take, desk)
  await signIn(unit, 'unit-officer')
  await shoot(unit, 'oficina')
  await unit.goto('/oficina/obras')
  for (const at of [1, 2, 3]) await unit.locator('tbody input[type=checkbox]').nth(at).check()
  await unit.getByRole('button', { name: togetherTexts.acts.forward }).click()
  await unit.getByRole('button', { name: togetherTexts.look }).click()
  await unit.getByText(togetherTexts.planned).waitFor()
  await shoot(unit, 'muchas')

  const participation = await open(take, desk)
  await signIn(participation, 'participation-office')
  await participation.goto('/oficina/cargas/nueva/works')
  await participation.setInputFiles('input[type=file]', sheet())
  await participation.getByRole('button', { name: 'Revisar qué cambiaría' }).click()
  await participation.waitForURL(/\/oficina\/cargas\/\d+/)
  await shoot(participation, 'carga')
}

/** Of the works under way, the one whose page says most: its contract, its payments, its reports. */
async function richestWork(page: Page): Promise<string> {
  await page.goto('/proyectos?etapa=en-ejecucion')
  const addresses = await page
    .locator('td a[href^="/proyectos/"], th a[href^="/proyectos/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  let richest = { address: '', words: 0 }
  for (const address of new Set(addresses)) {
    await page.goto(address)
    const words = (await page.locator('main').textContent())?.length ?? 0
    if (words > richest.words) richest = { address, words }
  }
  if (!richest.address) throw new Error('San Tequio has no work under way')
  return richest.address
}

/** A work that moves, a new one, a date that does not exist and a place that a person has to tell. */
function sheet() {
  const lines = [
    'Clave de la obra,Edición,Nombre de la obra,Lugar,Unidad responsable,Monto asignado,Etapa,Fecha de etapa',
    'ST-047,2025,Alumbrado de la calle De la Cruz,Villas del Fresno,Obra Pública,"$938,700.00",proyecto ejecutivo concluido,20/11/2026',
    'ST-101,2026,Banquetas de la calle Nogal,Los Fresnos,Obra Pública,"$850,000.00",recurso asignado,17/11/2026',
    'ST-102,2026,Luminarias de la calle Mina,Barrio del Santuario,Obra Pública,"$420,000.00",recurso asignado,31/02/2026',
  ]
  return { name: 'obras-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }
}

async function open({ browser, address }: Take, viewport: typeof desk): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport, locale: 'es-MX' })
  return context.newPage()
}

/** As whoever tries the demonstration enters: by the button of the role. */
async function signIn(page: Page, role: Role) {
  await page.goto('/entrar')
  await page.getByRole('button', { name: texts.signIn.enterAs(roleNames[role]) }).click()
  await page.waitForURL(/oficina/)
}

async function shoot(page: Page, name: string) {
  await page.evaluate('document.fonts.ready.then(() => true)')
  const path = join(folder, `${name}.webp`)
  const bytes = await writeSmallPicture(path, await page.screenshot())
  if (bytes > MOST_BYTES)
    throw new Error(`${name}.webp has ${bytes} bytes, more than ${MOST_BYTES}`)
  console.log(`${name}.webp ${Math.round(bytes / 1000)} KB`)
}

await main()
