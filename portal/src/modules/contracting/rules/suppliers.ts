import { sha256 } from '../../../lib/json.ts'
import { slug } from '../../../lib/text.ts'
import { companyRfc, naturalRfc, type Supplier } from './papers.ts'

/** Who offers, as the office typed it: the RFC of a natural person is known here and never published. */
export type NamedSupplier = {
  readonly name: string
  readonly rfc:
    | { readonly of: 'company'; readonly value: string }
    | { readonly of: 'person'; readonly value: string }
    | null
}

/** An RFC in any way of writing it; undefined when it is none. */
export function readRfc(text: string): NonNullable<NamedSupplier['rfc']> | undefined {
  const value = text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[^A-ZÑ&\d]/g, '')
  if (companyRfc.test(value)) return { of: 'company', value }
  return naturalRfc.test(value) ? { of: 'person', value } : undefined
}

const apart = String.raw`[^A-ZÑ&\d]*`
const signs = (sign: string, times: string) => `(?:${apart}${sign}){${times}}`

/** What `readRfc` takes, to be matched without telling capitals apart: its signs, with anything between them. */
export const rfcPattern = `^${[
  signs('[A-ZÑ&]', '3,4'),
  signs(String.raw`\d`, '6'),
  signs(String.raw`[A-Z\d]`, '3'),
].join('')}${apart}$`

/** One offer in each line, with the RFC at its end where it is known. */
export const readOffers = (text: string): NamedSupplier[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readOffer)

function readOffer(line: string): NamedSupplier {
  const [, name = '', last = ''] = /^(.+?)[\s,;|]+([^\s,;|]+)$/.exec(line) ?? []
  const rfc = readRfc(last)
  return rfc ? { name: name.trim(), rfc } : { name: line, rfc: null }
}

/** A company is named by its RFC, a person by an identifier that tells nothing, the rest by their name. */
export function publicSupplier({ name, rfc }: NamedSupplier, personId: string | undefined) {
  if (rfc?.of === 'company') return { id: `MX-RFC-${rfc.value}`, name, rfc: rfc.value }
  const id = personId ?? `proveedor-${slug(name) || sha256(name).slice(0, 12)}`
  return { id, name, rfc: null } satisfies Supplier
}
