import { answerApart } from '../../../lib/answers-apart.ts'
import { understandPieces } from './understand.ts'
import type { Asked } from './understand-apart.ts'

/** What understand-apart.ts asks, in a process of its own. */
answerApart(({ files, options }: Asked) => understandPieces(files, options))
