import { link, readFile, rm, writeFile } from 'node:fs/promises'

export type Lock = { readonly release: () => Promise<void> }

/**
 * A file that says which process holds the folder. One left by a process that died is taken over, also when its
 * number belongs to another program by now: after a power cut, or in a new container, numbers come again.
 */
export async function takeLock(file: string): Promise<Lock | undefined> {
  const draft = `${file}-${process.pid}`
  await writeFile(draft, await identityOf(process.pid))
  try {
    for (let attempt = 0; attempt < 2; attempt++) {
      if (await takes(draft, file)) return { release: () => rm(file, { force: true }) }
      if (await isHeld(await readFile(file, 'utf8').catch(() => ''))) return undefined
      await rm(file, { force: true })
    }
    return undefined
  } finally {
    await rm(draft, { force: true })
  }
}

/** The file appears whole, with its number in it, or not at all. */
const takes = (draft: string, file: string) =>
  link(draft, file).then(
    () => true,
    () => false,
  )

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
