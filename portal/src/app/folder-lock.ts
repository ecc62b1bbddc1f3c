import { createHash } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'

export type Lock = { readonly release: () => Promise<void> }

const ATTEMPTS = 5

/**
 * A file that says which process holds the folder. One left by a process that died is taken over, also when its
 * number belongs to another program by now: after a power cut, or in a new container, numbers come again.
 */
export async function takeLock(file: string): Promise<Lock | undefined> {
  const mine = await identityOf(process.pid)
  const draft = `${file}-${process.pid}`
  await writeFile(draft, mine)
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await takes(draft, file)) return held(file, mine)
      const written = await readFile(file, 'utf8').catch(() => undefined)
      if (written === undefined) continue
      if (await isHeld(written)) return undefined
      if (await succeeds(draft, { file, written })) return held(file, mine)
    }
    return undefined
  } finally {
    await rm(draft, { force: true })
  }
}

/** What another took over meanwhile is not ours to remove. */
const held = (file: string, mine: string): Lock => ({
  release: async () => {
    if ((await readFile(file, 'utf8').catch(() => '')) === mine) await rm(file, { force: true })
  },
})

/** The file appears whole, with its number in it, or not at all. */
const takes = (draft: string, file: string) =>
  link(draft, file).then(
    () => true,
    () => false,
  )

/**
 * Takes over from a dead process. Of several that found it dead only the first may, and only while its name still
 * stands: to remove the file and make another would remove what the first has just written.
 */
async function succeeds(draft: string, { file, written }: { file: string; written: string }) {
  const claim = `${file}-after-${createHash('sha256').update(written).digest('hex').slice(0, 12)}`
  if (!(await takes(draft, claim))) {
    const claimant = await readFile(claim, 'utf8').catch(() => undefined)
    if (claimant !== undefined && !(await isHeld(claimant))) await rm(claim, { force: true })
    return false
  }
  try {
    if ((await readFile(file, 'utf8').catch(() => undefined)) !== written) return false
    await rename(draft, file)
    return true
  } finally {
    await rm(claim, { force: true })
  }
}

async function isHeld(written: string): Promise<boolean> {
  const pid = Number(written.split(' ')[0])
  return pid > 0 && pid !== process.pid && isAlive(pid) && written === (await identityOf(pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The number of the process and, where the system tells it, when it began. */
async function identityOf(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // After the name, which may hold anything, the twentieth field is the start in ticks since the machine began.
  const began = status.slice(status.lastIndexOf(')') + 2).split(' ')[19]
  return began ? `${pid} ${began}` : String(pid)
}
