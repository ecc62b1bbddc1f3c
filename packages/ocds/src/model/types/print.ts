import type { JsonSchema } from '../json-schema.ts'

type Schemas = Readonly<Record<string, JsonSchema>>
/** `path` is the file beside this one that holds them; `aliases` are the closed lists that have a type of their own. */
export type TypeFile = { path: string; title: string; names: readonly string[] }
export type Printing = {
  schemas: Schemas
  aliases: ReadonlySet<string>
  files: readonly TypeFile[]
}

/** The TypeScript types of the objects of one file. A field may be absent, and null where the standard admits it. */
export function printTypes(file: TypeFile, printing: Printing): string {
  const types = file.names.map((name) => printType(name, printing.schemas[name] ?? {}, printing))
  return [heading(file.title), ...imports(file, types.join('\n'), printing), ...types].join('\n')
}

/** The types of the closed lists of codes. */
export const printCodes = (
  title: string,
  lists: readonly (readonly [string, readonly string[]])[],
) => [heading(title), ...lists.map(([name, codes]) => printUnion(aliasOf(name), codes))].join('\n')

/** `tenderStatus` is typed as `TenderStatus`. */
export const aliasOf = (codelist: string) => `${codelist[0]?.toUpperCase()}${codelist.slice(1)}`

const heading = (title: string) =>
  `// ${title}\n// Printed from the model by types.test.ts: \`vitest -u\` prints it again.\n`

function imports({ path, names }: TypeFile, text: string, { files, aliases }: Printing) {
  const others = files.filter((file) => file.path !== path)
  const codes = { path: `${files[0]?.path.split('-')[0]}-codes.ts`, names: [...aliases] }
  const lines = [codes, ...others]
    .map((file) => ({ path: file.path, used: file.names.filter((name) => mentions(text, name)) }))
    .filter(({ used }) => used.some((name) => !names.includes(name)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path: from, used }) => importLine(used.toSorted(alphabetically), from))
  return lines.length > 0 ? [`${lines.join('\n')}\n`] : []
}

const alphabetically = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)

function importLine(names: readonly string[], path: string) {
  const line = `import type { ${names.join(', ')} } from './${path}'`
  if (line.length <= 100) return line
  return `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from './${path}'`
}

const mentions = (text: string, name: string) => new RegExp(`: (readonly )?${name}\\b`).test(text)

const printType = (name: string, schema: JsonSchema, printing: Printing) =>
  `export type ${name} = ${printObject(schema, printing)}\n`

function printObject(schema: JsonSchema, printing: Printing): string {
  const { properties = {}, required = [], patternProperties = {} } = schema
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const optional = !required.includes(name)
    const type = printField(field, printing)
    return [
      ...(field.title ? [`/** ${field.title}. */`] : []),
      printProperty(`${name}${optional ? '?' : ''}`, optional ? `${type} | undefined` : type),
    ]
  })
  const translations = Object.keys(patternProperties).map((pattern) => {
    const name = /^\^(\w+?)_/.exec(pattern)?.[1]
    return `[${name}: \`${name}_\${string}\`]: string | null | undefined`
  })
  const lines = [...fields, ...translations].map((line) => `  ${line}\n`)
  return `{\n${lines.join('')}}`
}

function printProperty(name: string, type: string) {
  const line = `${name}: ${type}`
  return line.length <= 98 ? line : `${name}:\n    | ${type.replaceAll(' | ', '\n    | ')}`
}

function printField(field: JsonSchema, printing: Printing): string {
  const { $ref, oneOf, type = 'object', items, codelist, openCodelist } = field
  if ($ref) return referenceType($ref, printing)
  if (oneOf) return oneOf.map((shape) => printField(shape, printing)).join(' | ')

  const alias = codelist && !openCodelist ? codelist.replace('.csv', '') : undefined
  const codes = alias && printing.aliases.has(aliasOf(alias)) ? aliasOf(alias) : undefined
  const types = typeof type === 'string' ? [type] : type
  const printed = types.map((name) => {
    if (name === 'string') return codes ?? 'string'
    if (name === 'array') return `readonly ${elementType(items, codes, printing)}[]`
    if (name === 'object') return anyObject
    return name === 'integer' ? 'number' : name
  })
  return [...new Set(printed)].join(' | ')
}

const anyObject = '{ [name: string]: unknown }'

function elementType(items: JsonSchema | undefined, codes: string | undefined, printing: Printing) {
  const element = codes ?? (items ? printField(items, printing) : 'unknown')
  return element.includes(' | ') && !element.startsWith('{') ? `(${element})` : element
}

function referenceType(reference: string, { schemas }: Printing) {
  const name = reference.replace('#/definitions/', '')
  return Object.hasOwn(schemas, name) ? name : anyObject
}

function printUnion(name: string, codes: readonly string[]) {
  const line = `export type ${name} = ${codes.map((code) => `'${code}'`).join(' | ')}`
  if (line.length <= 100) return `${line}\n`
  return `export type ${name} =\n${codes.map((code) => `  | '${code}'`).join('\n')}\n`
}
