import { beforeAll, describe, expect, test } from 'vitest'
import { officePortal } from '../../../../test/support/office-portal.ts'
import type { TestPortal } from '../../../../test/support/portal.ts'
import { paths } from '../paths.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await officePortal()
})

describe('the list of people', () => {
  test('is for those who may invite', async () => {
    const officer = await portal.signIn('unit-officer')
    for (const path of [paths.people, paths.invite, paths.person('rosa')])
      expect(await officer.get(path)).toMatchObject({ status: 403 })
    expect(await portal.visitor().get(paths.people)).toMatchObject({ status: 303 })
  })

  test('finds by name without accents, by role, unit and state', async () => {
    const operator = await portal.signIn('operator')
    const found = await operator.get(
      `${paths.people}?q=ROSA+ibárra&funcion=unit-officer&area=obras-publicas&estado=activa`,
    )
    expect(found.text).toContain('rosa@leon.example')
    expect(found.text).not.toContain('beto@leon.example')
    const none = await operator.get(`${paths.people}?q=50%25`)
    expect(none.text).toContain('Nadie coincide con esos filtros')
  })

  test('is a file as it is filtered', async () => {
    const operator = await portal.signIn('operator')
    const page = await operator.get(`${paths.people}?q=rosa`)
    expect(page.html).toContain(`href="${paths.peopleCsv}?q=rosa"`)
    const file = await operator.get(`${paths.peopleCsv}?q=rosa`)
    expect(file.html.trim().split('\r\n')).toEqual([
      expect.stringContaining('Nombre,Correo,Cargos,Estado'),
      'Rosa Ibarra,rosa@leon.example,Responsable de área · Obras Públicas,Activa',
    ])
    const officer = await portal.signIn('unit-officer')
    expect(await officer.get(paths.peopleCsv)).toMatchObject({ status: 403 })
    expect(await operator.get(`${paths.people}?pagina=99`)).toMatchObject({ status: 404 })
  })

  test.each(['?funcion=rey', '?estado=muerta', '?pagina=cero', '?orden=edad'])(
    'refuses %s in one sentence',
    async (query) => {
      const operator = await portal.signIn('operator')
      expect(await operator.get(paths.people + query)).toMatchObject({ status: 400 })
    },
  )
})

describe('an account', () => {
  test('receives and loses a role, and the history says who did it', async () => {
    const operator = await portal.signIn('operator', { name: 'Marina Solís' })
    const officer = await portal.signIn('unit-officer', { name: 'Hugo Reyes' })
    const path = paths.person(officer.person.id)
    const given = await operator.submit(
      await operator.get(path),
      { role: 'treasury', unit: 'obras-publicas' },
      paths.roles(officer.person.id),
    )
    const page = await operator.follow(given)
    expect(page.text).toContain('Dimos el cargo.')
    expect(page.text).toContain('Se dio un cargo: Tesorería · Obras Públicas Marina Solís')
    expect(await officer.get(paths.myAccount)).toMatchObject({ status: 303 })

    const withdrawn = await operator.submit(page, { role: 'treasury' }, 'funciones/retiro')
    expect((await operator.follow(withdrawn)).text).toContain('Retiramos el cargo.')
  })

  test('is suspended with a reason that the trail does not keep, and can come back', async () => {
    const operator = await portal.signIn('operator')
    const officer = await portal.signIn('unit-officer')
    const { id } = officer.person
    const page = await operator.get(paths.person(id))
    const silent = await operator.submit(page, { reason: ' ' }, paths.suspension(id))
    expect(silent).toMatchObject({ status: 422 })
    expect(silent.text).toContain('Escribe por qué.')
    await operator.submit(page, { reason: 'Licencia médica' }, paths.suspension(id))
    expect(await portal.town.lastEntry()).toEqual({ act: 'identity.suspended', facts: {} })
    expect(await officer.get(paths.myAccount)).toMatchObject({ status: 303 })
    const back = await operator.submit(
      await operator.get(paths.person(id)),
      {},
      paths.reinstatement(id),
    )
    expect((await operator.follow(back)).text).toContain('La cuenta está activa otra vez.')
  })

  test('changed by two at once refuses the second', async () => {
    const operator = await portal.signIn('operator')
    const officer = await portal.signIn('unit-officer')
    const { id } = officer.person
    const page = await operator.get(paths.person(id))
    const role = { role: 'treasury', unit: 'obras-publicas' }
    await operator.submit(page, role, paths.roles(id))
    const second = await operator.submit(
      page,
      { ...role, role: 'council', clave: 'x' },
      paths.roles(id),
    )
    expect(second.status).toBe(422)
    expect(second.text).toContain('Alguien cambió esta cuenta')
  })

  test('above one’s own cannot be changed, and the page says so', async () => {
    const office = await portal.signIn('participation-office')
    const operator = await portal.signIn('operator')
    const { id } = operator.person
    const page = await office.get(paths.person(id))
    expect(page.text).toContain('no te toca cambiarlos')
    const forced = await office.post(paths.suspension(id), { reason: 'X' })
    expect(forced.status).toBe(422)
    expect(await operator.get(paths.myAccount)).toMatchObject({ status: 200 })
  })
})
