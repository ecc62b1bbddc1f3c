import type { Extension } from '../extension.ts'
import { EXTENSIONS } from '../extensions/all.ts'
import type { Field, PersonalClass } from '../field.ts'
import { type Bilingual, edcaNoteOf, type Standard, wordsOf } from '../words/words.ts'
import { heldBy, type KnownField, type Objects, objectsOf } from './objects.ts'

/** What happens to the field when releases are merged (OCDS 1.1, «Merging»). */
export type MergeStrategy = 'omit' | 'replace' | 'by-field' | 'by-identifier' | 'whole-list'

/** All that the model says of one field. */
export type DescribedField = {
  /** The object that has it: `Tender`; one without name is called by its place, `Item.unit`. */
  readonly definition: string
  readonly name: string
  readonly title: Bilingual
  readonly help: Bilingual
  /** Types, format, limits, whether it is required, deprecated or translated. */
  readonly field: Field
  /** Its list of codes, with those that extensions add. */
  readonly codelist:
    | { readonly name: string; readonly open: boolean; readonly codes: readonly string[] }
    | undefined
  readonly merge: MergeStrategy
  /** Tells the entries of a list apart when they are merged. */
  readonly identifier: boolean
  readonly personal: PersonalClass | 'none'
  /** What Mexico's EDCA profile adds. */
  readonly edca: Bilingual | undefined
  /** Name of the extension that brings it. */
  readonly extension: string | undefined
}

/**
 * Every field of a standard, each once, object by object: those of OCDS 1.1.5 with these extensions (all known ones
 * unless told) or of OC4IDS 0.9.5.
 */
export function describedFields(
  standard: Standard = 'ocds',
  extensions: readonly Extension[] = EXTENSIONS,
): DescribedField[] {
  const objects = objectsOf(standard, extensions)
  return [...objects.fields].flatMap(([definition, fields]) =>
    Array.from(fields, ([name, known]) => describe({ definition, name, known, objects })),
  )
}

type Place = {
  readonly definition: string
  readonly name: string
  readonly known: KnownField
  readonly objects: Objects
}

export function describe({ definition, name, known, objects }: Place): DescribedField {
  const { field, extension } = known
  const words = wordsOf(objects.standard, definition, name)
  const list = field.codelist?.replace(/^\+/, '')
  const codes = list === undefined ? undefined : objects.lists[list]
  return {
    definition,
    name,
    title: { es: field.title, en: words?.title ?? name },
    help: words?.help ?? { es: '', en: '' },
    field,
    codelist: list !== undefined && codes ? { name: list, ...codes } : undefined,
    merge: mergeOf(definition, name, field, objects),
    identifier: name === 'id' && !field.versionId && objects.listed.has(definition),
    personal: field.personal ?? 'none',
    edca: edcaNoteOf(definition, name),
    extension,
  }
}

function mergeOf(definition: string, name: string, field: Field, { fields }: Objects) {
  if (field.omitWhenMerged) return 'omit'
  const held = heldBy(definition, name, field)
  if (!field.types?.includes('array') && !field.oneOf) return held ? 'by-field' : 'replace'
  if (field.wholeListMerge || held === undefined) return 'whole-list'
  return fields.get(held)?.has('id') ? 'by-identifier' : 'whole-list'
}
