import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { daysAgo } from '../support/days.ts'
import { accessibilityFaults, journey, overflow } from '../support/journey.ts'
import { csv, loadSheet } from '../support/sheets.ts'
import { within5Seconds } from '../support/within.ts'

const { visitor, signIn } = journey()

const sheetOf = (title: string, key: string) =>
  csv('obras-nuevas.csv', [
    ['Clave de la obra', 'Nombre de la obra', 'Edición', 'Colonia', 'Unidad responsable'].concat([
      'Monto asignado',
      'Etapa',
      'Fecha de etapa',
    ]),
    [key, title, '2025', 'La Noria', 'Obra Pública'].concat([
      '$1,200,000.00',
      'en contratación',
      daysAgo(90),
    ]),
  ])

type Stage = {
  readonly form: string
  readonly fields: Readonly<Record<string, string>>
  /** What the record calls it. */
  readonly tag: string
  /** The button of the page that shows it once more, where it says it otherwise. */
  readonly send?: string
  /** What the public page then says. */
  readonly said: string
}

/** What the office types in each form, by the words beside the field. */
const stages: readonly Stage[] = [
  {
    form: 'Publicar la convocatoria',
    fields: {
      'Número del procedimiento': 'LP-077',
      'Se reciben propuestas desde': daysAgo(80),
      'Se reciben propuestas hasta': daysAgo(60),
    },
    tag: 'tender',
    said: 'LP-077',
  },
  {
    form: 'Publicar el fallo',
    fields: {
      'Quién ganó': 'Constructora del Nogal, S.A. de C.V.',
      'Monto adjudicado': '$1,150,000.00',
      'Fecha del fallo': daysAgo(50),
    },
    tag: 'award',
    said: 'Constructora del Nogal, S.A. de C.V.',
  },
  {
    form: 'Publicar el contrato',
    fields: {
      'Número del contrato': 'OP-077',
      'Fecha de firma': daysAgo(45),
      'Vigencia desde': daysAgo(40),
      'Vigencia hasta': daysAgo(-60),
    },
    tag: 'contract',
    said: 'OP-077',
  },
  {
    form: 'Publicar un pago',
    send: 'Publicar el pago',
    fields: { 'Fecha de pago': daysAgo(10), 'Monto pagado': '345,000' },
    tag: 'implementation',
    said: '$345,000',
  },
]

describe.each([
  { how: 'with script', script: true, name: 'Pavimentación de la calle Jacarandá' },
  { how: 'without script', script: false, name: 'Rehabilitación del jardín Colibrí' },
])('a work from a sheet to its last payment, $how', ({ script, name }) => {
  const key = randomUUID().slice(0, 4)
  const title = `${name} ${key}`
  let office: Page
  let officer: Page
  let neighbour: Page
  let folio = ''
  let ocid = ''
  beforeAll(async () => {
    office = await visitor({ script, width: 1280 })
    officer = await visitor({ script, width: 1280 })
    neighbour = await visitor({ script })
    await signIn(office, 'participation-office')
    await signIn(officer, 'unit-officer')
  })

  test('the participation office sees what its sheet changes, and applies it', async () => {
    await loadSheet(office, 'Obras', sheetOf(title, key))
    const difference = await office.locator('#cambios').textContent()
    expect(difference).toContain(title)
    expect(difference).toContain('$1,200,000')

    await office.getByRole('button', { name: 'Aplicar 1 cambio' }).click()
    await office.getByText('Se aplicó completa').waitFor()
  })

  test('a neighbour finds it without writing accents, and opens it', async () => {
    await neighbour.goto('/proyectos')
    await neighbour.getByLabel('Calle, colonia o folio').fill(unaccented(title).slice(-20))
    await neighbour.getByRole('button', { name: 'Filtrar' }).click()
    await neighbour.locator('main').getByRole('link', { name: title }).click()

    await neighbour.getByRole('heading', { level: 1, name: title }).waitFor()
    folio = decodeURIComponent(neighbour.url().split('/').at(-1) ?? '')
    expect(folio).toMatch(/^PP25-Z41-\d{4}-\w$/)
  })

  test('its unit plans the procurement from the folio', async () => {
    await officer.goto('/oficina/contratos')
    await officer.getByRole('link', { name: 'Nueva contratación' }).click()
    await officer.getByLabel('Folio de la obra').fill(folio.toLowerCase())
    await officer.getByRole('button', { name: 'Contratar esta obra' }).click()
    expect(await officer.getByLabel('Qué se contrata').inputValue()).toBe(title)
    await officer.getByLabel('Cómo se contrata').selectOption('Licitación pública')
    await officer.getByRole('button', { name: 'Publicar el plan' }).click()

    await officer.getByText('Sí quedó registrado.').waitFor()
    ocid = decodeURIComponent(new URL(officer.url()).pathname.split('/').at(-1) ?? '')
    await within5Seconds(async () => {
      const { tag } = await lastRelease(neighbour, ocid)
      expect(tag).toEqual(['planning'])
    })
  })

  test.each(stages)(
    '«$form»: within 5 seconds it is on the public page, in its record and in its project',
    async ({ form, send = form, fields, tag, said }) => {
      await officer.goto(`/oficina/contratos/${ocid}`)
      await officer.getByRole('link', { name: form, exact: true }).click()
      for (const [label, value] of Object.entries(fields))
        await officer.getByLabel(label, { exact: true }).fill(value)
      await officer.getByRole('button', { name: 'Continuar' }).click()
      await officer.getByRole('heading', { name: 'Revisa antes de publicar' }).waitFor()
      await officer.getByRole('button', { name: send, exact: true }).click()
      await officer.waitForLoadState()
      expect(await officer.locator('.error-summary').allTextContents()).toEqual([])
      await officer.getByText('Sí quedó registrado.').waitFor()

      await within5Seconds(async () => {
        await neighbour.goto(`/contrataciones/${ocid}`)
        expect(await neighbour.locator('main').textContent()).toContain(said)
        const release = await lastRelease(neighbour, ocid)
        expect(release.tag).toContain(tag)
        expect(await releasesOfProject(neighbour, folio)).toContain(release.url)
      })
    },
  )

  test('the neighbour reads on the page of the work who builds it, for how much and what was paid', async () => {
    await neighbour.goto(`/proyectos/${folio}`)

    const contract = await neighbour.locator('#contrato').textContent()
    expect(contract).toContain('Constructora del Nogal, S.A. de C.V.')
    expect(contract).toContain('$1,150,000')
    expect(contract).toContain('$345,000')
    expect(await overflow(neighbour)).toBe(0)
    if (script) expect(await accessibilityFaults(neighbour)).toEqual([])
    await neighbour.locator('#contrato').getByRole('link').first().click()
    await neighbour.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await overflow(neighbour)).toBe(0)
    if (script) expect(await accessibilityFaults(neighbour)).toEqual([])
  })
})

const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

type Release = { readonly url: string; readonly tag: readonly string[] }

/** The newest of the record's releases, each a file of its own. */
async function lastRelease(page: Page, ocid: string): Promise<Release> {
  const answer = await page.request.get(`/datos/edca/records/${ocid}.json`)
  const { records } = (await answer.json()) as { records: { releases: Release[] }[] }
  const last = records[0]?.releases.at(-1)
  if (!last) throw new Error('a record without releases')
  return last
}

/** What the project file links of its procurements, by the address of each release. */
async function releasesOfProject(page: Page, folio: string): Promise<string[]> {
  await page.goto(`/proyectos/${folio}`)
  const file = await page.locator('a[href*="/oc4ids/projects/oc4ids"]').getAttribute('href')
  const { projects } = (await (await page.request.get(file ?? '')).json()) as ProjectFile
  return projects.flatMap(({ contractingProcesses = [] }) =>
    contractingProcesses.flatMap(({ releases }) => releases.map(({ url }) => url)),
  )
}

type ProjectFile = {
  readonly projects: readonly {
    readonly contractingProcesses?: readonly { readonly releases: readonly Release[] }[]
  }[]
}
