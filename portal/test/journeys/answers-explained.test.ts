import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { daysAgo } from '../support/days.ts'
import { accessibilityFaults, journey, overflow } from '../support/journey.ts'

const { visitor, signIn } = journey()

const NEW = '/oficina/contratos/nueva'
const NO_AMOUNT = '«mucho» no es un monto. Escríbelo así: $1,250,000.00.'
const NO_DAY = 'El día «31/2/2026» no existe.'
const BEFORE = /^Es anterior a «Se reciben propuestas desde» \(/

/** What is said beside a field: the text that its control is described by, as a reader aloud finds it. */
async function saidBeside(page: Page, label: string): Promise<string> {
  const control = page.getByLabel(label, { exact: true })
  if ((await control.getAttribute('aria-invalid')) !== 'true') return ''
  const ids = ((await control.getAttribute('aria-describedby')) ?? '').split(' ')
  const error = page.locator(`[id="${ids.find((id) => id.endsWith('-error'))}"]`)
  expect(await error.isVisible()).toBe(true)
  return ((await error.textContent()) ?? '').replace(/^\s*Error:\s*/, '').trim()
}

const fill = async (page: Page, label: string, value: string) => {
  await page.getByLabel(label, { exact: true }).fill(value)
  await page.keyboard.press('Tab')
}

/** Opens a procurement that comes from no proposal, and its call. */
async function openCall(page: Page, title: string) {
  await page.goto(NEW)
  await page.getByLabel('Área que contrata').selectOption({ index: 1 })
  await page.getByLabel('Qué se contrata').fill(title)
  await page.getByLabel('Presupuesto', { exact: true }).fill('1,600,000')
  await page.getByLabel('Cómo se contrata').selectOption('Licitación pública')
  await page.getByRole('button', { name: 'Publicar el plan' }).click()
  await page.getByText('Sí quedó registrado.').waitFor()
  await page.getByRole('link', { name: 'Publicar la convocatoria', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Publicar la convocatoria' }).waitFor()
}

describe.each([360, 1280])('an officer with script, at %i px', (width) => {
  let officer: Page
  beforeAll(async () => {
    officer = await visitor({ width })
    await signIn(officer, 'unit-officer')
  })

  test('reads beside the field what is wrong with it, before anything is sent', async () => {
    await officer.goto(NEW)
    await fill(officer, 'Presupuesto', 'mucho')
    expect(await saidBeside(officer, 'Presupuesto')).toBe(NO_AMOUNT)
    expect(await officer.locator('tequio-checked [role=status]').textContent()).toBe(
      `Presupuesto: ${NO_AMOUNT}`,
    )
    await fill(officer, 'Qué se contrata', 'Patio de MEOL800101HGTNRC09')
    expect(await saidBeside(officer, 'Qué se contrata')).toContain('Un dato parece personal')
    expect(new URL(officer.url()).pathname).toBe(NEW)
    expect(await overflow(officer)).toBe(0)
    expect(await accessibilityFaults(officer)).toEqual([])
  })

  test('and nothing once it is right, which is said as soon as it is typed', async () => {
    await officer.getByLabel('Presupuesto', { exact: true }).fill('$1,600,000.00')
    expect(await saidBeside(officer, 'Presupuesto')).toBe('')
    expect(await officer.locator('.field.wrong').count()).toBe(1)
  })

  test('an end before its beginning is told, and taken back when the beginning moves', async () => {
    await openCall(officer, `Juegos del parque ${width}`)
    await fill(officer, 'Se reciben propuestas hasta', daysAgo(12))
    await fill(officer, 'Se reciben propuestas desde', daysAgo(10))
    expect(await saidBeside(officer, 'Se reciben propuestas hasta')).toMatch(BEFORE)
    await fill(officer, 'Se reciben propuestas desde', daysAgo(20))
    expect(await saidBeside(officer, 'Se reciben propuestas hasta')).toBe('')
  })

  test('the button takes the first press, and the server says the same sentence', async () => {
    await officer.getByLabel('Número del procedimiento').fill('LP-9')
    await officer.getByLabel('Se reciben propuestas hasta').fill('31/2/2026')
    const sent = officer.waitForResponse((one) => one.request().method() === 'POST')
    await officer.getByRole('button', { name: 'Continuar' }).click()
    expect((await sent).status()).toBe(422)
    expect(await saidBeside(officer, 'Se reciben propuestas hasta')).toBe(NO_DAY)
    expect(await officer.getByLabel('Número del procedimiento').inputValue()).toBe('LP-9')
    await fill(officer, 'Se reciben propuestas hasta', 'nunca')
    expect(await saidBeside(officer, 'Se reciben propuestas hasta')).toContain('«nunca»')
    await officer.getByLabel('Se reciben propuestas hasta').fill(daysAgo(-20))
    expect(await saidBeside(officer, 'Se reciben propuestas hasta')).toBe('')
  })
})

test('without script the same is said beside the field when the form is sent, and nothing is lost', async () => {
  const officer = await visitor({ script: false })
  await signIn(officer, 'unit-officer')
  await openCall(officer, 'Juegos del parque Olmo')
  await officer.getByLabel('Número del procedimiento').fill('LP-9')
  await officer.getByLabel('Monto estimado').fill('mucho')
  await officer.getByLabel('Se reciben propuestas desde').fill(daysAgo(10))
  await officer.getByLabel('Se reciben propuestas hasta').fill(daysAgo(12))
  await officer.getByRole('button', { name: 'Continuar' }).click()

  expect(await saidBeside(officer, 'Monto estimado')).toBe(NO_AMOUNT)
  expect(await saidBeside(officer, 'Se reciben propuestas hasta')).toMatch(BEFORE)
  for (const [label, typed] of [
    ['Número del procedimiento', 'LP-9'],
    ['Monto estimado', 'mucho'],
    ['Se reciben propuestas hasta', daysAgo(12)],
  ] as const)
    expect(await officer.getByLabel(label).inputValue()).toBe(typed)
  expect(await overflow(officer)).toBe(0)
})
