import { accept, type Decision, refuse } from '../../../lib/decision.ts'
import { fold } from '../../../lib/text.ts'

/** NIST SP 800-63B §3.1.1.2: length, and nothing easy to guess; no recipes of signs and capitals. */
const SHORTEST = 12
const LONGEST = 200
const FEWEST_SIGNS = 5

export type PasswordRefusal =
  | { readonly because: 'too-short'; readonly shortest: number }
  | { readonly because: 'too-long'; readonly longest: number }
  | { readonly because: 'too-simple' }
  | { readonly because: 'names-its-owner' }

export function decidePassword(
  password: string,
  owner: { readonly name: string; readonly email: string },
): Decision<string, PasswordRefusal> {
  const length = [...password].length
  if (length < SHORTEST) return refuse({ because: 'too-short', shortest: SHORTEST })
  if (length > LONGEST) return refuse({ because: 'too-long', longest: LONGEST })
  if (isSimple(password)) return refuse({ because: 'too-simple' })
  const plain = lettersOf(password)
  const names = [owner.name, owner.email, owner.email.split('@')[0] ?? '']
  if (names.some((name) => plain !== '' && plain === lettersOf(name)))
    return refuse({ because: 'names-its-owner' })
  return accept(password)
}

/** «aaaaaaaaaaaa», «121212121212», «123456789012», «contraseña123». */
function isSimple(password: string) {
  const codes = [...password].map((sign) => sign.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  const run = steps.filter((step) => step === 1 || step === -1 || step === 0).length
  return (
    new Set(codes).size < FEWEST_SIGNS ||
    run >= steps.length - 2 ||
    common.has(lettersOf(password).replace(/[^a-z]/g, ''))
  )
}

const lettersOf = (text: string) => fold(text).replace(/[^a-z0-9@]/g, '')

/** What these words leave once figures and signs are taken away. */
const common = new Set([
  'contrasena',
  'contrasenacontrasena',
  'password',
  'passwordpassword',
  'administrador',
  'municipio',
  'bienvenido',
  'qwertyuiop',
  'qwertyuiopas',
  'presidencia',
])
