import { access, chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { demonstrationAccounts } from '../../src/kernel/identity/demonstration.ts'
import { freePort } from '../../src/lib/embedded-postgres/server.ts'
import { Browser } from '../support/browser.ts'
import { runTequio } from '../support/run-command.ts'
import { type StartedPortal, startPortal } from '../support/running-portal.ts'

const folder = async () => {
  const data = await mkdtemp(join(tmpdir(), 'tequio-start-'))
  await chmod(data, 0o755)
  onTestFinished(() => rm(data, { recursive: true, force: true }))
  return data
}

const databasePid = async (data: string) =>
  Number((await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('npm start', () => {
  test('opens the demonstration, prints its address and one account for each role, and leaves nothing behind', async () => {
    const data = await folder()
    const portal = await startPortal({ data, port: await freePort() })
    onTestFinished(() => portal.stop())

    const page = await fetch(portal.address)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('San Tequio')
    expect(portal.output()).toContain(`Tequio está en ${portal.address}`)
    for (const { email, password, roleName } of demonstrationAccounts)
      expect(portal.output()).toMatch(new RegExp(`${email} +\\(${password}\\) +${roleName}`))

    const database = await databasePid(data)
    expect(isRunning(database)).toBe(true)
    await portal.stop()
    expect(isRunning(database)).toBe(false)
    await expect(access(join(data, 'tequio.lock'))).rejects.toThrow('ENOENT')
  })

  test('a second time keeps what was done: who was signed in still is', async () => {
    const data = await folder()
    const port = await freePort()
    const first = await startPortal({ data, port })
    onTestFinished(() => first.stop())
    const browser = signingIn(first)
    const [account] = demonstrationAccounts
    await browser.post('/entrar', {
      email: account?.email ?? '',
      password: account?.password ?? '',
    })
    expect((await browser.get('/oficina')).status).toBe(200)
    await first.stopFirst()

    const second = await startPortal({ data, port })
    onTestFinished(() => second.stop())
    expect((await browser.get('/oficina')).status).toBe(200)
    await second.stop()
  })
})

const signingIn = ({ address }: StartedPortal) =>
  new Browser(address, (request) => fetch(request, { redirect: 'manual' }))

describe('what the operator wrote wrongly is one sentence, and nothing runs', () => {
  test('a port that is in use', async () => {
    const data = await folder()
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, () => {
        const address = other.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      }),
    )
    onTestFinished(() => void other.close())

    const ended = await runTequio(['serve'], {
      ...{ TEQUIO_DATA: data, PORT: String(port), TEQUIO_DEMO: 'no' },
    })
    expect(ended).toEqual({
      code: 2,
      out: '',
      err: `El puerto ${port} ya está en uso. Elige otro: PORT=3001 npm start\n`,
    })
    await expect(databasePid(data)).rejects.toThrow('ENOENT')
  })

  test.each([
    [{ PORT: 'tres mil' }, 'PORT debe ser un número entre 0 y 65535.'],
    [{ TEQUIO_DEMO: 'quizá' }, 'TEQUIO_DEMO debe ser «yes» o «no».'],
    [{ DATABASE_URL: 'mysql://db/tequio' }, 'DATABASE_URL debe empezar con postgres://'],
    [{ TEQUIO_TOWNS: '/no/existe.json' }, 'TEQUIO_TOWNS apunta a /no/existe.json, que no existe.'],
    [
      { DATABASE_URL: 'postgres://nadie@127.0.0.1:1/tequio' },
      'No se pudo abrir la base de datos 127.0.0.1:1',
    ],
  ])('%o', async (env, sentence) => {
    const ended = await runTequio(['serve'], { TEQUIO_DATA: await folder(), ...env })
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toContain(sentence)
    expect(ended.err.trim().split('\n')).toHaveLength(1)
  })
})
