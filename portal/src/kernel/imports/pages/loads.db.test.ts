import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../../../test/support/browser.ts'
import { type TestPortal, testPortal } from '../../../../test/support/portal.ts'
import { testTown } from '../../../../test/support/town.ts'
import { placesRoom } from '../../places/index.ts'
import { importsRoom } from '../index.ts'

const csv = (text: string, name = 'juntas.csv') => new File([text], name, { type: 'text/csv' })
const start = '/oficina/cargas/nueva/territory'

let portal: TestPortal
let office: Browser
beforeAll(async () => {
  portal = testPortal(await testTown(), [placesRoom, importsRoom])
  office = await portal.signIn('participation-office', { name: 'Ana Robledo' })
})

const preview = async (text: string, fields = {}) =>
  office.follow(await office.post(start, { archivos: csv(text), ...fields }))

describe('the page of loads', () => {
  test('sends who is not signed in to the door, and refuses who may load nothing', async () => {
    expect(await portal.visitor().get('/oficina/cargas')).toMatchObject({ status: 303 })
    const council = await portal.signIn('council')
    expect(await council.get('/oficina/cargas')).toMatchObject({ status: 403 })
    expect(await council.get(start)).toMatchObject({ status: 403 })
  })

  test('offers the form, its help and a file to fill in', async () => {
    const page = await office.get(start)
    expect(page.text).toContain('Cargar: Territorio y techos')
    const template = await office.get(`${start}/plantilla.csv`)
    expect(template.text).toContain('Clave,Nombre,Sector,Techo 2025')
    const sheet = await office.get(`${start}/plantilla.xlsx`)
    expect(sheet.html.startsWith('PK')).toBe(true)
  })

  test('without a file says so and keeps the options that were written', async () => {
    const page = await office.post(start, { archivos: csv('', ''), 'opcion-year': '2031' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Elige al menos un archivo.')
    expect(page.html).toContain('value="2031"')
  })

  test('shows the difference, applies it, lists it and undoes it with a reason', async () => {
    const shown = await preview('Sector,Junta,Techo 2024\nN1,Los Pinos,100.50\nN1,El Llano,200')
    expect(shown.text).toContain('Nada se ha aplicado todavía')
    expect(shown.text).toContain('Los Pinos (Junta vecinal)')
    expect(shown.text).toContain('Techo 2024 de El Llano Alta Techo: $200')

    const applied = await office.follow(await office.submit(shown, {}, '/aplicacion'))
    expect(applied.text).toContain('Se aplicó completa')
    const list = await office.get('/oficina/cargas?estado=applied&tipo=territory')
    expect(list.text).toContain('juntas.csv')
    expect(list.text).toContain('Ana Robledo')

    const asked = await office.submit(applied, { motivo: ' ' }, '/reversion')
    expect(asked).toMatchObject({ status: 422 })
    expect(asked.text).toContain('Escribe por qué se deshace la carga.')
    const reason = { motivo: 'era de otro año' }
    const undone = await office.follow(await office.submit(applied, reason, '/reversion'))
    expect(undone.text).toContain('Se deshizo. Motivo: era de otro año')
  })

  test('a bad row says line, column, value and what to do; mended, it loads', async () => {
    const shown = await preview('Sector,Junta,Techo 2024\nN2,Los Olmos,cien\nN2,La Loma,300')
    expect(shown.text).toContain('juntas.csv, línea 2, columna Techo 2024 cien')
    expect(shown.text).toContain('No es una cantidad de dinero.')
    const [, id] = /Carga (\d+)/.exec(shown.text) ?? []
    const rejects = await office.get(`/oficina/cargas/${id}/rechazos.csv`)
    expect(rejects.text).toContain('juntas.csv,,2,Techo 2024,cien,ceiling,No es una cantidad')

    const mended = await preview('Sector,Junta,Techo 2024\nN2,Los Olmos,100\nN2,La Loma,300')
    expect(mended.text).not.toContain('Rechazos Estas filas')
    expect(await office.submit(mended, {}, '/aplicacion')).toMatchObject({ status: 303 })
  })

  test('of the same file twice says that nothing changes', async () => {
    const text = 'Sector,Junta\nN3,El Roble'
    await office.submit(await preview(text), {}, '/aplicacion')
    const again = await preview(text)
    expect(again.text).toContain('Estos archivos no cambian nada')
    expect(again.text).toContain('ya se aplicaron en la carga')
  })

  test('asks about what stands twice, with radios, and loads as answered', async () => {
    const shown = await preview('code,name\nC-1,Centro\nC-1,Centro Sur\nC-2,Norte', {
      'opcion-level': 'colonia',
    })
    expect(shown.text).toContain('La clave C-1 aparece en 2 filas. ¿Cuál vale?')
    const answer = { 'respuesta-repeated:colonia:C-1': 'line-3' }
    const answered = await office.follow(await office.submit(shown, answer, '/respuestas'))
    expect(answered.text).toContain('Centro Sur (Colonia)')
    expect(answered.text).toContain('respondida')
  })

  test.each([
    ['un PDF', new File(['%PDF-1.7 …'], 'plano.pdf'), 'No es una tabla'],
    [
      'un mapa cortado',
      csv('{"type":"FeatureCollection","features":[', 'zonas.geojson'),
      'cortado',
    ],
    ['un Excel que no lo es', csv('PK\u0003\u0004basura', 'zonas.xlsx'), 'está dañado'],
  ])('%s is refused in one sentence', async (_, file, sentence) => {
    const page = await office.follow(await office.post(start, { archivos: file }))
    expect(page.text).toContain(sentence)
    expect(page.text).toContain('Rechazos 1')
  })

  test.each(['0', '99999', 'abc', '1e3'])('the load %s does not exist', async (id) => {
    expect(await office.get(`/oficina/cargas/${id}`)).toMatchObject({ status: 404 })
  })

  test('a filter that does not exist is refused in one sentence', async () => {
    const page = await office.get('/oficina/cargas?estado=rota')
    expect(page.status).toBe(400)
    expect(page.text).toContain('El filtro «estado» tiene un valor que no existe.')
  })

  test('the original can be downloaded as it arrived', async () => {
    const shown = await preview('Sector,Junta\nN4,La Vega')
    const [, id] = /Carga (\d+)/.exec(shown.text) ?? []
    const file = await office.get(`/oficina/cargas/${id}/archivos/0`)
    expect(file.html).toBe('Sector,Junta\nN4,La Vega')
  })
})
