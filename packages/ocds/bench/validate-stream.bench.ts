import { validateStream } from '../src/validate/validate-stream.ts'
import { edcaFile } from './edca-file.ts'
import { emitter, measured } from './measure.ts'

// JSON Lines of a gigabyte, and the most memory that the process held.
const MEGABYTES = Number(process.env.BENCH_MEGABYTES ?? 1000)

const file = edcaFile(MEGABYTES)
try {
  const { answer, seconds } = await measured(() => validateStream(file.open))
  if (!answer.valid) throw new Error('the releases are not clean')
  const peakMB = Math.round(process.resourceUsage().maxRSS / 1024)
  emitter('ocds validate stream')({ megabytes: MEGABYTES, seconds, peakMB })
} finally {
  file.remove()
}
