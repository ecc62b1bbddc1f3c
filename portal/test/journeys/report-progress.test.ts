import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityFaults, journey, overflow } from '../support/journey.ts'
import { within5Seconds } from '../support/within.ts'

const { visitor, signIn } = journey()

/** The works of the unit that may report, the latest first. */
const UNDER_WAY = '/oficina/obras?etapa=en-ejecucion'

describe.each([
  { how: 'with script', script: true, nth: 0 },
  { how: 'without script', script: false, nth: 1 },
])('an officer on site with a phone of 360 px, $how', ({ script, nth }) => {
  test('reports with three fields and a photo; the public page and the data file say it within 5 seconds', async () => {
    const officer = await visitor({ script })
    const neighbour = await visitor({ script })
    await signIn(officer, 'unit-officer')
    const folio = await folioOf(officer, nth)
    await neighbour.goto(`/proyectos/${folio}`)
    const file = await neighbour.locator('a[href*="/oc4ids/projects/oc4ids"]').getAttribute('href')
    const before = await updated(neighbour, file)

    await officer.goto(`/oficina/obras/${folio}/avance`)
    expect(await overflow(officer)).toBe(0)
    const [physical, financial] = await more(officer)
    await officer.getByLabel('Nota').fill('Se coló el firme de la primera cuadra.')
    await officer.locator('input[name=foto]').setInputFiles(await photo(neighbour))
    await officer.getByRole('button', { name: 'Guardar avance' }).click()
    await officer.getByText('El avance quedó guardado.').waitFor()

    await within5Seconds(async () => {
      await neighbour.reload()
      const newest = await neighbour.locator('#avance tbody tr').first().textContent()
      expect(newest).toContain(`${physical} %`)
      expect(newest).toContain(`${financial} %`)
      expect(newest).toContain('Se coló el firme de la primera cuadra.')
      expect(await updated(neighbour, file)).not.toBe(before)
    })
    const image = neighbour.locator('main img[src^="/documentos/"]').first()
    const source = (await image.getAttribute('src')) ?? ''
    expect((await neighbour.request.get(source)).headers()['content-type']).toMatch(/^image\//)
    expect(await image.getAttribute('alt')).not.toBe('')
    if (script) expect(await accessibilityFaults(neighbour)).toEqual([])
  })

  test('two officers report at once: the second sees what changed and loses nothing of what was typed', async () => {
    const [first, second] = [await visitor({ script }), await visitor({ script })]
    await signIn(first, 'unit-officer')
    await signIn(second, 'participation-office')
    const folio = await folioOf(first, nth)
    for (const officer of [first, second]) await officer.goto(`/oficina/obras/${folio}/avance`)
    const [physical] = await more(first)
    await first.getByRole('button', { name: 'Guardar avance' }).click()
    await first.getByText('El avance quedó guardado.').waitFor()

    await second.getByLabel('Avance físico').fill(String(physical + 1))
    await second.getByLabel('Nota').fill('Lo vi en la visita de hoy.')
    const answer = await answerOf(second, 'Guardar avance')

    expect(answer).toBe(409)
    const told = await second.locator('main').textContent()
    expect(told).toContain('Rosa Ibarra')
    expect(told).toContain(`${physical} %`)
    expect(told).toContain('Lo vi en la visita de hoy.')
    expect(await overflow(second)).toBe(0)
    if (script) expect(await accessibilityFaults(second)).toEqual([])

    await second.getByRole('button', { name: 'Guardar lo mío de todos modos' }).click()
    await second.goto(`/proyectos/${folio}#avance`)
    const newest = await second.locator('#avance tbody tr').first().textContent()
    expect(newest).toContain('Lo vi en la visita de hoy.')
  })

  test('a wrong number comes back beside its field, with the rest as it was typed', async () => {
    const officer = await visitor({ script })
    await signIn(officer, 'unit-officer')
    const folio = await folioOf(officer, nth)
    await officer.goto(`/oficina/obras/${folio}/avance`)
    await officer.getByLabel('Avance físico').fill('140')
    await officer.getByText('Cambiar la fecha').click()
    await officer.getByLabel('Fecha').fill('31/02/2026')
    await officer.getByLabel('Nota').fill('Hoy llovió.')

    expect(await answerOf(officer, 'Guardar avance')).toBe(422)

    const physical = officer.getByLabel('Avance físico')
    expect(await physical.inputValue()).toBe('140')
    expect(await physical.getAttribute('aria-invalid')).toBe('true')
    expect(await officer.getByLabel('Nota').inputValue()).toBe('Hoy llovió.')
    const told = await officer.locator('main').textContent()
    expect(told).toContain('Escribe un número de 0 a 100.')
    expect(told).toContain('Escribe una fecha que exista: 20/11/2026.')
  })
  test('a form that is sent twice is taken once', async () => {
    const officer = await visitor({ script })
    await signIn(officer, 'unit-officer')
    const folio = await folioOf(officer, nth)
    await officer.goto(`/oficina/obras/${folio}/avance`)
    const rows = officer.locator('main table tbody tr')
    const before = await rows.count()
    const form = await fieldsOf(officer)

    const answers = await Promise.all([1, 2].map(() => send(officer, form)))

    expect(answers).toEqual([303, 303])
    await officer.goto(`/oficina/obras/${folio}/avance`)
    expect(await rows.count()).toBe(before + 1)
  })
})

/** Each of the two runs has a work of its own. */
async function folioOf(officer: Page, nth: number): Promise<string> {
  await officer.goto(UNDER_WAY)
  const links = officer.locator('main table a[href^="/oficina/obras/PP"]')
  const folios = await links.evaluateAll((all) =>
    all.map((one) => one.getAttribute('href')?.split('/').at(-1) ?? ''),
  )
  return [...new Set(folios)].toSorted()[nth] ?? ''
}

/** Fills one point more than what was reported last. */
async function more(officer: Page): Promise<[number, number]> {
  return [await oneMore(officer, 'Avance físico'), await oneMore(officer, 'Avance financiero')]
}

async function oneMore(officer: Page, label: string): Promise<number> {
  const field = officer.getByLabel(label)
  const value = Math.floor(Number(await field.inputValue())) + 1
  await field.fill(String(value))
  return value
}

/** What a phone would take: some picture. */
const photo = async (page: Page) => ({
  name: 'IMG_20261120.jpg',
  mimeType: 'image/jpeg',
  buffer: await page.screenshot({ type: 'jpeg' }),
})

async function updated(page: Page, file: string | null): Promise<string> {
  const answer = await page.request.get(file ?? '')
  return JSON.parse(await answer.text()).projects[0].updated
}

/** The status of what a button sends. */
async function answerOf(page: Page, button: string): Promise<number> {
  const sent = page.waitForResponse((one) => one.request().method() === 'POST')
  await page.getByRole('button', { name: button }).click()
  return (await sent).status()
}

/** The form as it stands, to be sent again. */
async function fieldsOf(page: Page): Promise<Record<string, string>> {
  const fields: Record<string, string> = {}
  const inputs = page.locator('main form.form :is(input:not([type=file]), textarea)')
  for (const input of await inputs.all())
    fields[(await input.getAttribute('name')) ?? ''] = await input.inputValue()
  return fields
}

async function send(page: Page, multipart: Record<string, string>): Promise<number> {
  const { origin, pathname } = new URL(page.url())
  const headers = { Origin: origin }
  return (await page.request.post(pathname, { headers, multipart, maxRedirects: 0 })).status()
}
