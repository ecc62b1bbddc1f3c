/** What the name of a field says of its texts. */
export type Field = 'telephone' | 'birthDate' | 'clabe' | 'identifier' | 'other'

/** Remembers what it said of each name: a document has few. */
export function fieldReader(): (name: string) => Field {
  const known = new Map<string, Field>()
  return (name) => {
    const field = known.get(name) ?? fieldOf(name)
    known.set(name, field)
    return field
  }
}

function fieldOf(name: string): Field {
  const plain = name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()
  if (telephone.test(plain)) return 'telephone'
  if (birthDate.test(plain)) return 'birthDate'
  if (clabe.test(plain)) return 'clabe'
  return identifier.test(name) ? 'identifier' : 'other'
}

const telephone =
  /telephone|telefono|phone|celular|whatsapp|^(?:tel|tels|cel|fax|faxnumber|movil|mobile)$/
const birthDate =
  /birth(?:date|day)|dateofbirth|fecha(?:de)?nac|^(?:dob|born|nacimiento|f(?:ec)?nac)$/
const clabe = /clabe|cuentabancaria|bankaccount/
const identifier =
  /^(?:id|ids|uri|url|ocid|code|scheme|version|sha256)$|(?:ID|Id|IDs|Uri|Url|Number|Code)$/
