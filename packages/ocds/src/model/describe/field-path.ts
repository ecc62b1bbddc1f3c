import type { Extension } from '../extension.ts'
import { EXTENSIONS } from '../extensions/all.ts'
import type { Language, Standard } from '../words/words.ts'
import { type DescribedField, describe } from './described-field.ts'
import { heldBy, objectsOf } from './objects.ts'

export type PathOptions = {
  /** `ocds`: the path starts at the release. `oc4ids`: at the project. */
  readonly standard?: Standard
  /** All known ones unless told. */
  readonly extensions?: readonly Extension[]
}

/**
 * The field at a path from the top, without the numbers of lists: `contracts/period/endDate`.
 * @returns the field with those that lead to it, outermost first; empty when there is none at that path
 */
export function fieldTrail(path: string, options: PathOptions = {}): DescribedField[] {
  const { standard = 'ocds', extensions = EXTENSIONS } = options
  const objects = objectsOf(standard, extensions)
  const trail: DescribedField[] = []
  let definition: string | undefined = standard === 'ocds' ? 'Release' : 'Project'
  for (const name of path.split('/')) {
    const known = objects.fields.get(definition ?? '')?.get(name)
    if (!known || definition === undefined) return []
    trail.push(describe({ definition, name, known, objects }))
    definition = heldBy(definition, name, known.field)
  }
  return trail
}

/** The field at a path, or undefined. */
export const fieldAt = (path: string, options?: PathOptions): DescribedField | undefined =>
  fieldTrail(path, options).at(-1)

/**
 * What a field is called where it stands. An amount goes by the name of whose it is («Monto del contrato»), and the
 * ends of a period by both names («Vigencia hasta»).
 */
export function labelOf(trail: readonly DescribedField[], language: Language): string {
  const [parent, field] = [trail.at(-2), trail.at(-1)]
  const own = field?.title[language] ?? ''
  if (!parent || !field) return own
  if (isAmount(field)) return parent.title[language]
  return field.definition === 'Period' ? `${parent.title[language]} ${lowered(own)}` : own
}

/** An amount is explained by whose it is. */
export function helpOf(trail: readonly DescribedField[], language: Language): string {
  const [parent, field] = [trail.at(-2), trail.at(-1)]
  return (field && isAmount(field) ? (parent ?? field) : field)?.help[language] ?? ''
}

const isAmount = ({ definition, name }: DescribedField) =>
  definition === 'Value' && name === 'amount'

const lowered = (text: string) => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`
