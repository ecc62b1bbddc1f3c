import { beforeAll, expect, test } from 'vitest'
import { type Browser, testPortal } from '../../../../test/support/portal.ts'
import { officer, townWithWorks, type WorksTown } from '../../../../test/support/town-with-works.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { worksRoom } from '../room.ts'

let town: WorksTown
let unit: Browser
beforeAll(async () => {
  town = await townWithWorks()
  unit = await testPortal(town, [worksRoom]).signIn('unit-officer', { unitId: 'obra-publica' })
})

test('the list of a unit has what is late on top, and what nobody promised at its end', async () => {
  const [none, ahead, late] = [
    await town.work({ title: 'Andador de la calle Abeto' }),
    await town.work({ title: 'Barda de la calle Abeto' }),
    await town.work({ title: 'Cancha de la calle Abeto' }),
  ]
  await setSchedule(town, officer, { folio: ahead, dates: { design: '2026-12-01' } })
  await setSchedule(town, officer, { folio: late, dates: { design: '2026-05-04' } })
  const { text } = await unit.get('/oficina/obras?q=abeto')
  const places = [late, ahead, none].map((folio) => text.indexOf(folio))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).toContain('Lo que va tarde, arriba.')
})

test('the form of steps says for which of them a reason is needed', async () => {
  const moving = await unit.get(`/oficina/obras/${await town.work()}/etapas`)
  expect(moving.text).not.toContain('Por qué (opcional)')
  expect(moving.text).toContain('Hace falta para todo, menos para pasar a la siguiente etapa.')
  const delivered = await unit.get(`/oficina/obras/${await town.work({}, 'delivered')}/etapas`)
  expect(delivered.text).toContain('Por qué')
  expect(delivered.text).not.toContain('Hace falta')
})

test('the form of dates asks why only when there is a promise to move', async () => {
  const folio = await town.work()
  expect((await unit.get(`/oficina/obras/${folio}/calendario`)).text).not.toContain('Por qué')
  await setSchedule(town, officer, { folio, dates: { design: '2026-12-01' } })
  const { text } = await unit.get(`/oficina/obras/${folio}/calendario`)
  expect(text).toContain('Hace falta si cambias una fecha ya prometida.')
  expect(text).not.toContain('Por qué (opcional)')
})

test('a work that nobody builds yet is told so instead of asked for its progress', async () => {
  const { text, forms } = await unit.get(`/oficina/obras/${await town.work()}/avance`)
  expect(text).toContain('El avance se reporta cuando está contratada o en ejecución.')
  expect(forms.filter(({ fields }) => 'fisico' in fields)).toEqual([])
})

test('progress is three fields and a photo of the camera; the date is today and folded away', async () => {
  const folio = await town.work({ title: 'Rampa de la clínica' }, 'under-way')
  const first = await unit.get(`/oficina/obras/${folio}/avance`)
  expect(first.text).toContain('Es el primer avance de esta obra.')
  const fields = ['fisico', 'financiero', 'nota', 'foto', 'fecha', 'fotos']
  const places = fields.map((name) => first.html.indexOf(`name="${name}"`))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(first.html).toMatch(/name="foto"[^>]*capture="environment"/)
  expect(first.html).toMatch(/<summary>Cambiar la fecha<\/summary>.*name="fecha"/s)

  const told = { fisico: '30', financiero: '20', nota: 'Se coló el firme.' }
  const answer = await unit.submit(first, told, '/avance')
  expect(answer.status).toBe(303)
  const next = await unit.get(`/oficina/obras/${folio}/avance`)
  expect(next.text).toContain('El avance anterior')
  expect(next.text).toContain('Se coló el firme.')
})

test('a wrong date comes back with its field open', async () => {
  const folio = await town.work({}, 'under-way')
  const form = await unit.get(`/oficina/obras/${folio}/avance`)
  const typed = { fisico: '30', financiero: '20', fecha: '31/02/2026' }
  const wrong = await unit.submit(form, typed, '/avance')
  expect(wrong.status).toBe(422)
  expect(wrong.html).toMatch(/<details class="fold" open[^>]*><summary>Cambiar la fecha/)
})

test('every page about a work leads to its history', async () => {
  const folio = await town.work({}, 'under-way')
  for (const page of ['', '/avance', '/etapas', '/calendario'])
    expect((await unit.get(`/oficina/obras/${folio}${page}`)).html).toContain(
      `href="/oficina/obras/${folio}/historia"`,
    )
})
