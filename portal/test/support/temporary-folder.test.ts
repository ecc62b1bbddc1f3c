import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

test('a run leaves nothing in the temporary folder, and removes what a killed one left', () => {
  const system = mkdtempSync(join(tmpdir(), 'tequio-system-'))
  onTestFinished(() => rmSync(system, { recursive: true, force: true }))
  runIn(system, `temporaryFolder(); fs.mkdtempSync(join(os.tmpdir(), 'left-'))`)
  expect(readdirSync(system)).toHaveLength(1)

  runIn(
    system,
    `const forget = temporaryFolder(); fs.mkdtempSync(join(os.tmpdir(), 'left-')); forget()`,
  )
  expect(readdirSync(system)).toEqual([])
})

function runIn(folder: string, script: string) {
  const module = JSON.stringify(new URL('./temporary-folder.ts', import.meta.url).href)
  const imports = `import fs from 'node:fs'; import os from 'node:os'; import { join } from 'node:path'
    import { temporaryFolder } from ${module};`
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', imports + script], {
    env: { ...process.env, TMPDIR: folder },
    stdio: 'inherit',
  })
  expect(status).toBe(0)
}
