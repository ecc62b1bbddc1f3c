/** A tag of an XML text, with what follows it up to the next one. */
export type Tag = {
  readonly name: string
  readonly closes: boolean
  readonly isEmpty: boolean
  readonly attributes: string
  readonly text: string
}

/** No attribute holds a «<» (XML 1.0, 2.3), so that a broken tag is left at the next one. */
const tag = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>([^<]*)/g

/** The tags of a text in their order, without the prefix of their namespace. Entities of a document type are not read. */
export function* tagsOf(given: string): Generator<Tag> {
  // A line ends in LF, however it was written (XML 1.0, 2.11).
  const xml = given.includes('\r') ? given.replace(/\r\n?/g, '\n') : given
  const scan = new RegExp(tag)
  for (let found = scan.exec(xml); found; found = scan.exec(xml)) {
    const [, slash = '', name = '', attributes = '', text = ''] = found
    yield { name, closes: slash === '/', isEmpty: attributes.endsWith('/'), attributes, text }
  }
}

/** The value of an attribute, with or without prefix; undefined where it is not there. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
  for (const [, key, double, single] of attributes.matchAll(attribute)) {
    if (key === name) return unescaped(double ?? single ?? '')
  }
  return undefined
}

const attribute = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const unescaped = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, sign) : text

function sign(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return named[name] ?? whole
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
