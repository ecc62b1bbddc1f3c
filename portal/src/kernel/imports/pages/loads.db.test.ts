import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from '../../../../test/support/browser.ts'
import { type TestPortal, testPortal } from '../../../../test/support/portal.ts'
import { testTown } from '../../../../test/support/town.ts'
import { placesRoom } from '../../places/index.ts'
import { importsRoom } from '../index.ts'
import { type LoadAct, type LoadState, stateAfter } from '../rules/states.ts'
import { texts } from '../texts.ts'

const csv = (text: string, name = 'juntas.csv') => new File([text], name, { type: 'text/csv' })
const start = '/oficina/cargas/nueva/territory'

let portal: TestPortal
let office: Browser
beforeAll(async () => {
  portal = testPortal(await testTown(), [placesRoom, importsRoom])
  office = await portal.signIn('participation-office', { name: 'Ana Robledo' })
})

const png = new File([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')], 'juntas.png')

/** The sentence that a form that came back shows beside the field. */
const besideThe = (field: string, html: string) =>
  new RegExp(`id="campo-${field}-error"[^>]*>(.*?)</p>`).exec(html)?.[1]

const loadCount = async () =>
  (await portal.town.db.selectFrom('imports').select('id').execute()).length

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
    const named = await office.submit(
      applied,
      { motivo: 'lo pidió ana@correo.example' },
      '/reversion',
    )
    expect(named).toMatchObject({ status: 422 })
    expect(named.text).toContain('El motivo es público y parece llevar un dato de una persona.')
    expect(named.html).toContain('lo pidió ana@correo.example</textarea>')
    const reason = { motivo: 'era de otro año' }
    const undone = await office.follow(await office.submit(applied, reason, '/reversion'))
    expect(undone.text).toContain('Se deshizo. Motivo: era de otro año')
  })

  test('a bad row says line, column, value and what to do; mended, it loads', async () => {
    const shown = await preview('Sector,Junta,Techo 2024\nN2,Los Olmos,cien\nN2,La Loma,300')
    expect(shown.text).toContain('juntas.csv, línea 2, columna Techo 2024 cien')
    expect(shown.text).toContain('cien Techo presupuestal «cien» no es un monto.')
    const [, id] = /Carga (\d+)/.exec(shown.text) ?? []
    const rejects = await office.get(`/oficina/cargas/${id}/rechazos.csv`)
    expect(rejects.text).toContain(
      'juntas.csv,,2,Techo 2024,cien,Techo presupuestal,ceiling,"«cien» no es un monto.',
    )

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

  test('asks no more at once than a person reads, and the rest when those are answered', async () => {
    const rows = Array.from({ length: 240 }, (_, at) => `W-${at % 120},Lugar ${at}`)
    const shown = await preview(`code,name\n${rows.join('\n')}`, { 'opcion-level': 'colonia' })
    expect(shown.html.match(/<fieldset/g)).toHaveLength(100)
    expect(shown.text).toContain('Se muestran los primeros 100 de 120.')
    const answers = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [`respuesta-repeated:colonia:W-${at}`, 'all']),
    )
    const next = await office.follow(await office.submit(shown, answers, '/respuestas'))
    expect(next.text).toContain('La clave W-119 aparece en 2 filas.')
  })

  test('two officers who answer at once both are heard', async () => {
    const shown = await preview('code,name\nV-1,A\nV-1,B\nV-2,C\nV-2,D', {
      'opcion-level': 'colonia',
    })
    const answers = ['V-1', 'V-2'].map((code) => ({
      [`respuesta-repeated:colonia:${code}`]: 'all',
    }))
    const [one] = await Promise.all(
      answers.map((answer) => office.submit(shown, answer, '/respuestas')),
    )
    const page = one && (await office.follow(one))
    expect(page?.text).toContain('Preguntas sin responder 0')
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
    const [, id] = /Carga (\d+)/.exec(answered.text) ?? []
    const broken = await office.post(
      `/oficina/cargas/${id}/respuestas`,
      {},
      { 'Content-Type': 'application/json' },
    )
    expect([broken.status, broken.text]).toEqual([
      ...[422, expect.stringContaining('El formulario llegó incompleto.')],
    ])
    expect(broken.text).toContain('respondida')
  })

  test.each([
    ['a PDF', new File(['%PDF-1.7 …'], 'juntas.pdf'), 'El archivo es un PDF, no una tabla.'],
    ['a picture', png, 'El archivo es una imagen, no una tabla.'],
    ['half a map', csv('{"type":"FeatureCollection",', 'juntas.geojson'), 'está cortado'],
    ['a broken workbook', csv('PK\u0003\u0004basura', 'juntas.xlsx'), 'dañado o incompleto'],
    ['text named .xlsx', csv('Junta\nA', 'juntas.xlsx'), 'no es un libro de Excel'],
    ['a table without headings', csv('1,2\n3,4', 'juntas.csv'), 'Ninguna columna dice el nombre'],
    ['headings alone', csv('Sector,Junta', 'juntas.csv'), 'No hay ninguna fila que cargar.'],
    ['an empty file', csv('', 'juntas.csv'), 'El archivo «juntas.csv» está vacío.'],
  ])(
    '%s goes back to its form with one sentence beside the files, and leaves no load',
    async (_, file, sentence) => {
      const before = await loadCount()
      const page = await office.post(start, { archivos: file, 'opcion-year': '2031' })

      expect(page.status).toBe(422)
      expect(besideThe('archivos', page.html)).toContain(sentence)
      expect(page.html).toContain('value="2031"')
      expect(await loadCount()).toBe(before)
    },
  )

  test('an option that no file can follow goes back beside that option', async () => {
    const fields = { archivos: csv('Sector,Junta\nN1,A'), 'opcion-name': 'Etiqueta' }
    const page = await office.post(start, fields)
    expect(page.status).toBe(422)
    expect(besideThe('opcion-name', page.html)).toContain('Ningún archivo tiene la columna')
  })

  test('of several files, the one that cannot be read is a reject and the others wait to be applied', async () => {
    const archivos = [csv('Sector,Junta\nN6,El Sauce'), png]
    const shown = await office.follow(await office.post(start, { archivos }))
    expect(shown.text).toContain('Rechazos 1')
    expect(shown.text).toContain('El Sauce (Junta vecinal)')
  })

  test('the form says what a file may weigh', async () => {
    const { text } = await office.get(start)
    expect(text).toContain('Hasta 50 MB cada uno y 60 MB en total.')
  })

  test('places and levels are told by their names, even those that the load itself brings', async () => {
    const archivos = [
      csv('clave,nombre\nS-9,Centro Histórico', 'sectores.csv'),
      csv('clave,nombre,clave_sector\nJ-9,La Cruz,S-9', 'juntas.csv'),
    ]
    const shown = await office.follow(await office.post(start, { archivos }))
    expect(shown.text).toContain('Nivel: Junta vecinal')
    expect(shown.text).toContain('Pertenece a: Centro Histórico')
    expect(shown.text).not.toContain('sector.S-9')
  })

  describe('offers in each state what can be done there', () => {
    const acts = { answer: 'respuestas', apply: 'aplicacion', undo: 'reversion' }
    const sent = { ...{ motivo: 'prueba' }, 'respuesta-repeated:colonia:Q-1': 'line-3' }
    const offered = ({ forms }: Page) =>
      Object.entries(acts).flatMap(([act, path]) =>
        forms.some(({ action }) => action.endsWith(`/${path}`)) ? [act] : [],
      )

    /** A load with something to answer and something to apply, brought to the state. */
    const loadIn = async (state: LoadState, mark: string) => {
      const file = csv(`code,name\nQ-1,A\nQ-1,B\n${mark},${mark}`, 'colonias.csv')
      let page = await office.follow(await office.post(start, { archivos: file }))
      if (state !== 'previewed')
        page = await office.follow(await office.submit(page, {}, '/aplicacion'))
      if (state === 'undone')
        page = await office.follow(await office.submit(page, sent, '/reversion'))
      return { page, address: /Carga (\d+)/.exec(page.text)?.[1] ?? '' }
    }

    test.each(['previewed', 'applied', 'undone'] as const)('%s', async (state) => {
      const { page } = await loadIn(state, `Z-${state}`)
      const possible = Object.keys(acts).filter((act) => stateAfter(state, act as LoadAct))
      expect(offered(page)).toEqual(possible)
    })

    test.each([
      ['applied', 'answer', 'sus preguntas ya no se responden'],
      ['applied', 'apply', 'Quedó fuera: 1 pregunta sin responder.'],
      ['undone', 'answer', 'sus preguntas ya no se responden'],
      ['previewed', 'undo', 'Solo se deshace una carga aplicada'],
    ] as const)(
      'what a load %s does not offer, it does not do either: %s',
      async (state, act, said) => {
        const { address } = await loadIn(state, `Y-${state}-${act}`)
        const path = `/oficina/cargas/${address}`
        const answer = await office.post(`${path}/${acts[act]}`, sent)
        const page = answer.status === 303 ? await office.follow(answer) : answer
        expect(page.text).toContain(said)
        expect((await office.get(path)).text).toContain(texts.states[state])
      },
    )
  })

  test.each(['0', '99999', 'abc', '1e3'])('the load %s does not exist', async (id) => {
    expect(await office.get(`/oficina/cargas/${id}`)).toMatchObject({ status: 404 })
  })

  test('is counted, sorted, narrowed and downloaded like any list', async () => {
    await preview('Nivel,Clave,Nombre\nsector,K8,Sector Ocho\n')
    const sorted = await office.get('/oficina/cargas?orden=-cambios&tipo=territory')
    expect(sorted.text).toMatch(/\d+ cargas/)
    expect((await office.get('/oficina/cargas?pagina=99')).status).toBe(404)
    const file = await office.get('/oficina/cargas.csv?estado=previewed')
    expect(file.html).toContain('Carga,Tipo,Archivos,Leída,Quién,Cambios,Rechazos,Estado')
    expect(file.html).toContain('juntas.csv')
    expect((await portal.visitor().get('/oficina/cargas.csv')).location).toContain('/entrar')
  })

  test('a filter that does not exist is refused in one sentence', async () => {
    const page = await office.get('/oficina/cargas?estado=rota')
    expect(page.status).toBe(400)
    expect(page.text).toContain('Un filtro de esta dirección tiene un valor que no existe.')
  })

  test('the original can be downloaded as it arrived', async () => {
    const shown = await preview('Sector,Junta\nN4,La Vega')
    const [, id] = /Carga (\d+)/.exec(shown.text) ?? []
    const file = await office.get(`/oficina/cargas/${id}/archivos/0`)
    expect(file.html).toBe('Sector,Junta\nN4,La Vega')
  })
})
