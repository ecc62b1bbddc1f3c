import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = /^tequio-run-(\d+)-/

/**
 * All that a run of the tests leaves in the temporary folder goes into one of its own, removed when it ends, also when
 * tests fail. What a killed run left is removed by the next one.
 */
export function temporaryFolder() {
  const system = tmpdir()
  for (const name of readdirSync(system)) {
    const pid = Number(NAME.exec(name)?.[1])
    if (pid && !isAlive(pid)) rmSync(join(system, name), { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(system, `tequio-run-${process.pid}-`))
  // The user of the database must be able to pass through.
  chmodSync(folder, 0o755)
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  return () => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(folder, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
