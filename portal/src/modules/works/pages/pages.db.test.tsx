import { beforeAll, describe, expect, test } from 'vitest'
import { officer, TODAY } from '../../../../test/support/town-with-works.ts'
import { reportProgress } from '../actions/report-progress.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { type WorksDesk, worksDesk } from '../test/works-desk.ts'

let { town, visitor, office } = {} as WorksDesk
beforeAll(async () => {
  ;({ town, visitor, office } = await worksDesk())
})

describe('the list of works', () => {
  test('is found by a word without accents, and says where each work stands', async () => {
    await town.work({ title: 'Jardín de la calle Álamo', placeId: 'zone.Z02' }, 'contracted')
    const page = await visitor.get('/proyectos?q=jardin+alamo')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Jardín de la calle Álamo')
    expect(page.text).toContain('Contratada')
    expect(page.text).toContain('1 obra')
  })

  test('says how late a work is, in working days', async () => {
    const folio = await town.work({ title: 'Puente de la calle Encino' })
    await setSchedule(town, officer, { folio, dates: { design: '2026-06-01' } })
    const page = await visitor.get('/proyectos?tarde=si&q=encino')
    expect(page.text).toContain('7 días hábiles tarde')
  })

  test.each([
    '?etapa=volando',
    '?lugar=nada',
    '?unidad=nadie',
    '?anio=dos',
    '?pagina=0',
    '?orden=x',
  ])('with the wrong filter %s says so in one sentence', async (query) => {
    const page = await visitor.get(`/proyectos${query}`)
    expect(page.status).toBe(400)
    expect(page.text).toMatch(/no existe|no se puede|se cuentan/)
  })

  test.each([
    ['visitor', '/proyectos', '?q=chopo&pagina=9'],
    ['office', '/oficina/obras', '?q=chopo&pagina=2'],
  ] as const)(
    'for a %s does not exist past its end, and says which page is the last',
    async (who, at, query) => {
      await town.work({ title: 'Techo de la calle Chopo' })
      const page = await { visitor, office }[who].get(at + query)
      expect(page.status).toBe(404)
      expect(page.text).toContain('Esta lista tiene una sola página.')
      expect(page.html).toContain(`href="${at}?q=chopo"`)
    },
  )

  test('comes as a CSV with the same filters', async () => {
    await town.work({ title: 'Kiosco de la calle Higuera' })
    const file = await visitor.get('/proyectos.csv?q=higuera')
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(file.html.split('\r\n')).toHaveLength(3)
    expect(file.html).toContain('Kiosco de la calle Higuera')
    expect(file.headers.get('tequio-publication')).toMatch(/^prueba; /)
    expect(file.headers.get('content-disposition')).toContain(`obras-${TODAY}-prueba.csv`)
  })
})

describe('the page of a work', () => {
  test('leads to its place and to what holds it', async () => {
    const folio = await town.work({
      title: 'Pozo de la calle Tejo',
      placeId: 'zone.Z01',
      address: 'Tejo, de Pino a Roble',
    })
    const { html, text } = await visitor.get(`/proyectos/${folio}`)
    expect(text).toContain('Obras Delegación Norte Colonia El Nogal PP25-Z01')
    expect(text).toContain('Tejo, de Pino a Roble')
    for (const code of ['D1', 'Z01']) expect(html).toContain(`href="/lugares/${code}"`)
    const listed = await visitor.get('/proyectos?q=tejo')
    expect(listed.html).toContain('href="/lugares/Z01"')
    expect(listed.text).toContain('Delegación Norte')
  })

  test('tells its promises, its progress, its money and its data', async () => {
    const folio = await town.work({ title: 'Cancha de la calle Sabino' }, 'under-way')
    await setSchedule(town, officer, { folio, dates: { finished: '2026-09-30' } })
    await reportProgress(town, officer, { folio, on: TODAY, physical: 40, financial: 30 })
    const page = await visitor.get(`/proyectos/${folio}`)
    expect(page.status).toBe(200)
    for (const said of ['Cancha de la calle Sabino', 'En ejecución', '30 sep 2026', '40 %'])
      expect(page.text).toContain(said)
    expect(page.text).toContain('$1,500,000')
    expect(page.html).toContain('/datos/oc4ids/projects/')
    expect(page.html).not.toMatch(/<script(?! type="application\/ld\+json")/)
  })

  test('is found by a folio as it is said', async () => {
    const folio = await town.work()
    const page = await visitor.get(`/proyectos/${folio.toLowerCase().replaceAll('-', ' ')}`)
    expect([page.status, page.location]).toEqual([308, `/proyectos/${folio}`])
  })

  test.each(['PP25-Z31-9999-A', 'nada', 'PP25-Z31-0001-Ñ'])(
    'is not found under %s',
    async (folio) => {
      expect((await visitor.get(`/proyectos/${encodeURIComponent(folio)}`)).status).toBe(404)
    },
  )
})
