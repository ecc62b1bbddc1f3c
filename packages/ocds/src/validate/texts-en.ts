import type { JsonType } from '../model/field.ts'
import type { Because, Texts } from './texts.ts'

export const english: Texts = {
  type: (expected, isNull) =>
    isNull ? `It cannot be null: ${asked[expected]}, or remove the field.` : wrong[expected],
  required: (name) => `«${name}» is missing. Add it.`,
  format: (name) => formats[name] ?? `It does not have the format «${name}».`,
  pattern: (pattern) =>
    pattern.includes('\\d+')
      ? 'Write the version as two numbers and a point, like 1.1.'
      : `It does not follow the pattern ${pattern}.`,
  minLength: 'The text is empty. Write a value or remove the field.',
  minItems: 'The list is empty. Put at least one element in it or remove the field.',
  minProperties: 'The object is empty. Fill at least one field or remove it.',
  minimum: (limit) => `The number is below the least admitted, ${limit}.`,
  maximum: (limit) => `The number is above the most admitted, ${limit}.`,
  enum: (value, codes) =>
    `The code «${value}» is not in the list. Use ${codes ?? 'one of the list of the standard'}.`,
  repeated: (names, values) =>
    `${names.join(' and ')} repeated: ${values}. Each element needs its own.`,
  equal: 'There are equal elements in the list. Leave one.',
  mixedReleases: 'Some releases are whole and some are links. Make all of them whole or all links.',
  bothReleases: 'The releases can be read as whole and as links. Remove «url» or the other fields.',
  broken: (because, line, column) => `${broken[because]} It is at line ${line}, column ${column}.`,
  nothing: 'There is no document. Check that this is the file that you wanted.',
  headAfter:
    'What the package says comes after its list and this stream is read only once. Put «version» and «extensions» before it, or give the file.',

  ocidPrefix: (ocid) =>
    `The identifier «${ocid}» does not begin with a registered prefix, like ocds-a1b2c3 in lower case.`,
  unknownVersion: (version) =>
    `The version «${version}» is not known; the latest that is known was used.`,
  oldVersion:
    'The document is of OCDS 1.0 and was checked as such. Upgrade it to 1.1 to publish it.',
  unknownExtension: (url) => `The extension ${url} is not known. Its fields show as additional.`,
  wrapper: 'This is the format of the platform of INAI. Publish each package apart.',
  license: 'The package does not tell its licence. Add «license» with its address.',
  missingId: 'This element has no «id». Give it one, so that its versions can be merged.',
  repeatedKey: (key, line) =>
    `«${key}» is twice in one object (line ${line}) and only the last one counts. Leave one.`,
  releaseAfterPackage:
    'The release is later than the publication of its package. Check «date» and «publishedDate».',
  recordOcid: (ocid) =>
    `The «ocid» of the release is not that of its record, «${ocid}». Move it to its own record.`,
  releaseOrder: 'The releases of the record do not go from the oldest to the newest. Sort them.',
  compiledTag: 'The tag of a compiled release is «compiled». Correct «tag».',
  tagSection: (tag, section) =>
    `The tag «${tag}» announces «${section}», which is not there. Add it or change «tag».`,
  identifierScheme: (scheme) =>
    `The scheme «${scheme}» is not of org-id.guide. Use its code, like MX-RFC.`,
}

const formats: Readonly<Record<string, string>> = {
  'date-time': 'A date needs a time and a zone, like 2026-03-01T09:30:00-06:00.',
  uri: 'An address must be complete, without spaces or accents, like https://example.com/file.pdf.',
  email: 'An e-mail address needs an at sign.',
}

const broken: Record<Because, string> = {
  'cut-short': 'The JSON is cut. Ask for the whole file or write it again.',
  'not-json': 'The JSON is badly written. Correct it.',
  'not-utf8': 'The file is not in UTF-8. Save it as such.',
  'too-big': 'This value is bigger than admitted and was not checked.',
}

const asked: Record<JsonType, string> = {
  string: 'write a text',
  number: 'write a number',
  integer: 'write a whole number',
  boolean: 'write true or false',
  array: 'put a list',
  object: 'put an object',
  null: 'leave null',
}

const wrong: Record<JsonType, string> = {
  string: 'It must be a text. Write it between quotes.',
  number: 'It must be a number. Write it without quotes, thousands separators or currency signs.',
  integer: 'It must be a whole number. Write it without quotes or decimals.',
  boolean: 'It must be true or false, without quotes.',
  array: 'It must be a list. Put it between brackets.',
  object: 'It must be an object. Put it between braces.',
  null: 'It must be null.',
}
