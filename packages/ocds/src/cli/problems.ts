import type { Io } from './io.ts'
import { texts } from './texts.ts'
import { count } from './words.ts'

/** Something that is wrong, and where. */
export type Problem = { readonly file: string; readonly path: string; readonly reason: string }

/** What is wrong, in the order in which it was found; beyond the first thousand it is only counted. */
export class Problems {
  readonly list: Problem[] = []
  total = 0

  add(file: string, path: string, reason: string) {
    this.total++
    if (this.list.length < 1000) this.list.push({ file, path, reason })
  }

  /** Tells the first ones to a person, and how many more there are. */
  tell({ err }: Io, most = 20) {
    for (const { file, path, reason } of this.list.slice(0, most)) {
      err(`${[file, path].filter(Boolean).join(' · ')}: ${reason}`)
    }
    if (this.total > most) err(texts.andMore(count(this.total - most)))
  }
}
