import { type PreparedFile, prepareFile } from '../src/kernel/documents/index.ts'
import type { Town } from '../src/kernel/town/index.ts'
import { type CalendarDate, formatDate } from '../src/lib/dates.ts'
import { centavos } from '../src/lib/money.ts'
import { formatPesos } from '../src/lib/money-text.ts'
import type { Stage } from '../src/modules/works/index.ts'
import { pdfOf } from './paper.ts'
import { drawPicture } from './pictures/picture.ts'
import type { PlannedReport, PlannedWork } from './works-plan.ts'

type Files = Pick<Town, 'files'>

/** What a step of the demonstration brings: the paper that it makes, or how the place looked. */
export async function evidenceOf(
  town: Files,
  work: PlannedWork,
  { stage, on }: { readonly stage: Stage; readonly on: CalendarDate },
): Promise<PreparedFile[]> {
  const picture = (title: string, done: number) => photograph(town, work, { title, done, on })
  switch (stage) {
    case 'designed':
      return [await paper(town, 'Proyecto ejecutivo', designOf(work, on))]
    case 'under-way':
      return [await picture('Antes de la obra', 0)]
    case 'finished':
      return [await picture('Obra terminada', 1)]
    case 'delivered':
      return [await paper(town, 'Acta de entrega', deliveryOf(work, on))]
    default:
      return []
  }
}

/** How the work stood on the day of its report. */
export const photosOf = async (
  town: Files,
  work: PlannedWork,
  { on, physical }: PlannedReport,
): Promise<PreparedFile[]> => [
  await photograph(town, work, { title: 'Avance', done: physical / 100, on }),
]

/** A paper of the demonstration that says so. */
export async function paper(
  { files }: Files,
  title: string,
  lines: readonly string[],
): Promise<PreparedFile> {
  const bytes = pdfOf({ title, lines: [...lines, '', DEMONSTRATION] })
  return kept(await prepareFile(files, { name: `${title}.pdf`, bytes }))
}

type Shot = { readonly title: string; readonly done: number; readonly on: CalendarDate }

async function photograph({ files }: Files, { key, kind }: PlannedWork, { title, ...shot }: Shot) {
  const bytes = await drawPicture({ scene: kind.scene, of: key, ...shot })
  return kept(await prepareFile(files, { name: `${title}.jpg`, bytes }))
}

const designOf = ({ title, description, assigned }: PlannedWork, on: CalendarDate) => [
  title,
  description,
  `Presupuesto: ${formatPesos(centavos(assigned))}.`,
  `Se terminó el ${formatDate(on)}.`,
]

const deliveryOf = ({ title }: PlannedWork, on: CalendarDate) => [
  title,
  `El municipio entregó la obra a los vecinos el ${formatDate(on)}.`,
  'Los vecinos la recorrieron y la recibieron completa.',
]

const DEMONSTRATION = 'Documento de demostración: San Tequio no existe.'

/** A file of the seed that is refused is a mistake of the seed. */
function kept(prepared: Awaited<ReturnType<typeof prepareFile>>): PreparedFile {
  if (!prepared.accepted) throw new Error(`a seeded file was refused: ${prepared.refusal.because}`)
  return prepared.fact
}
