#!/usr/bin/env node
// Opens the command with Node 24, which npm brought, and with the portal built from the sources as they are now.
// Every command runs from the build, «--help» too; only «serve» needs its half for the browser.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const portal = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(portal, '..', 'node_modules')

if (Number(process.versions.node.split('.')[0]) < 24) await runWithOurNode()
const { main } = await import(
  pathToFileURL(join(process.env.TEQUIO_BUILD ?? (await built()), 'server', 'cli.js')).href
)
await main(process.argv.slice(2))

/** Some versions of npm install the package of Node and do not link its program. */
function runWithOurNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = readdirSync(modules).filter((name) =>
    /^node-(bin-)?(linux|darwin|win)-/.test(name),
  )
  const folder = brought
    .map((name) => join(modules, name, 'bin'))
    .find((bin) => existsSync(join(bin, program)))
  if (!folder) {
    console.error(
      `Tequio necesita Node 24 o más nuevo; éste es ${process.version}. Corre «npm ci» otra vez.`,
    )
    process.exit(2)
  }
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` }
  const child = spawn(join(folder, program), process.argv.slice(1), { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise(() => child.once('exit', (status) => process.exit(status ?? 2)))
}

async function built() {
  try {
    const { builtFolder } = await import('./build.mjs')
    return await builtFolder()
  } catch (error) {
    const closed = ['EACCES', 'EPERM', 'EROFS'].includes(error.code)
    console.error(
      closed
        ? `El programa cambió y este usuario no puede escribir en ${join(portal, 'dist')}. Quien lo actualizó debe correr «node portal/bin/build.mjs».`
        : `No se pudo construir el portal: ${error.message}. Corre «npm ci» otra vez.`,
    )
    process.exit(2)
  }
}
