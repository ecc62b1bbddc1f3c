/** A form of a page as a browser would send it back: where to, and what its fields hold. */
export type SentForm = {
  readonly action: string
  readonly method: string
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

/** The forms of an HTML page. It reads our own pages, not any page of the world. */
export function formsOf(html: string, pageUrl: string): SentForm[] {
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(
    ([, tag = '', body = '']) => ({
      action: attributesOf(tag).action ?? pageUrl,
      method: (attributesOf(tag).method ?? 'get').toLowerCase(),
      fields: fieldsOf(body),
    }),
  )
  // A form of a dialog only closes it.
  return forms.filter(({ method }) => method !== 'dialog')
}

/** The text of a page without its tags, in single spaces. */
export const textOf = (html: string): string =>
  plain(html.replace(/<(script|style|head)\b.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

function fieldsOf(body: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const [name, value] of [...inputsOf(body), ...textareasOf(body), ...selectsOf(body)]) {
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}

type Pair = readonly [string, string]

const inputsOf = (body: string): Pair[] =>
  [...body.matchAll(/<input\b([^>]*)>/gs)].flatMap(([, tag = '']) => {
    const { name, type = 'text', value, checked, disabled } = attributesOf(tag)
    if (!name || disabled !== undefined || ['submit', 'file', 'button'].includes(type)) return []
    if (type !== 'checkbox' && type !== 'radio') return [[name, value ?? '']]
    return checked === undefined ? [] : [[name, value ?? 'on']]
  })

const textareasOf = (body: string): Pair[] =>
  [...body.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].flatMap(
    ([, tag = '', text = '']) => {
      const { name } = attributesOf(tag)
      return name ? [[name, plain(text).replace(/^\n/, '')]] : []
    },
  )

const selectsOf = (body: string): Pair[] =>
  [...body.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].flatMap(([, tag = '', inside = '']) => {
    const { name } = attributesOf(tag)
    const options = [...inside.matchAll(/<option\b([^>]*)>(.*?)(?=<\/option>|<option|$)/gs)].map(
      ([, option = '', label = '']) => ({ attributes: attributesOf(option), label: textOf(label) }),
    )
    const chosen = options.find(({ attributes }) => 'selected' in attributes) ?? options[0]
    return name && chosen ? [[name, chosen.attributes.value ?? chosen.label]] : []
  })

const attribute = /([\w-]+)(?:=(?:"([^"]*)"|([^\s"'>]+)))?/g

function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', quoted, bare] of tag.matchAll(attribute)) {
    attributes[name] = plain(quoted ?? bare ?? '')
  }
  return attributes
}

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
}

const plain = (text: string) =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole)
