import { beforeAll, describe, expect, test } from 'vitest'
import { job, password } from '../../../../test/support/accounts.ts'
import { officePortal } from '../../../../test/support/office-portal.ts'
import type { TestPortal } from '../../../../test/support/portal.ts'
import { giveAccount } from '../index.ts'
import { paths } from '../paths.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await officePortal()
})

describe('my account', () => {
  test('changes the password, closes the other sessions and stays in this one', async () => {
    const [here, there] = [portal.visitor(), portal.visitor()]
    const email = 'irma@leon.example'
    const held = [{ role: 'treasury', unitId: 'obras-publicas' }] as const
    const account = { id: 'irma', name: 'Irma Valdés', email, password, held }
    await giveAccount(portal.town, job, account)
    for (const browser of [here, there]) await browser.post(paths.signIn, { email, password })
    const next = 'la feria es en enero'
    const page = await here.get(paths.myAccount)
    const fields = { password: next, repeat: next }
    const wrong = await here.submit(page, { ...fields, current: 'no es esta' }, paths.myPassword)
    expect(wrong.text).toContain('La contraseña actual no es correcta.')
    const done = await here.submit(page, { ...fields, current: password }, paths.myPassword)
    expect((await here.follow(done)).text).toContain('Cambiamos tu contraseña')
    expect(await there.get(paths.myAccount)).toMatchObject({ status: 303 })
  })

  test('shows the open sessions and closes another one', async () => {
    const [here, there] = [portal.visitor(), portal.visitor()]
    const email = 'rosa@leon.example'
    const phone = 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36'
    await there.post(paths.signIn, { email, password }, { 'User-Agent': phone })
    await here.post(paths.signIn, { email, password })
    const page = await here.get(paths.myAccount)
    expect(page.text).toContain('Chrome en Android')
    const row = page.html.slice(page.html.indexOf('Chrome en Android'))
    await here.post(/action="([^"]+cierre)"/.exec(row)?.[1] ?? '')
    expect(await there.get(paths.myAccount)).toMatchObject({ status: 303 })
    expect(await here.get(paths.myAccount)).toMatchObject({ status: 200 })
  })
})
