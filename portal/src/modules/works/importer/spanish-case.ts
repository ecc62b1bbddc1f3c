/**
 * Old systems write in capitals: «PAVIMENTACION DE LA CALLE REFORMA SOCIAL COL CONSTITUCION». A title of capitals
 * becomes «Pavimentacion de la calle Reforma Social col Constitucion»; one with small letters stays as it came.
 * Accents that nobody wrote are not invented.
 */
export function spanishCase(text: string): string {
  if (/\p{Ll}/u.test(text) || (text.match(/\p{Lu}/gu) ?? []).length < 4) return text
  let naming = false
  let before = ''
  const words = text.split(/(\s+)/).map((piece) => {
    if (/^\s*$/.test(piece)) return piece
    const plain = piece.toLocaleLowerCase('es').replace(/[^\p{L}\p{N}]/gu, '')
    const written = naming ? properName(piece, plain, before) : commonWord(piece, plain)
    naming = (naming || introduces.has(plain) || acronyms.has(plain)) && !endsName(piece, plain)
    before = plain
    return written
  })
  return capitalised(words.join(''))
}

/** What is followed by a name of its own. */
const introduces = new Set(
  `calle calles col colonia av avenida blvd boulevard bulevar fracc fraccionamiento barrio ejido privada priv
  calzada carretera prolongacion prolongación plaza poblado comunidad andador circuito retorno loc localidad
  predio niños ninos escuela primaria secundaria telesecundaria preparatoria kinder cendi parque mercado unidad deportiva
  prof profa dr lic ing gral plantel templo iglesia cerrada callejon callejón
  entre esquina`
    .split(/\s+/)
    .filter(Boolean),
)

/** Small words inside a name: «Villas de San Francisco». */
const small = new Set('a al con de del e el en la las los o para por u y'.split(' '))

/** Words that begin another phrase, in which nothing is a name. */
const phrases = new Set('con en para por tramo desde hasta'.split(' '))

const acronyms = new Set(
  `cfe cdmx cecyted cecytem cecyte cendi cetis cbtis cobaed cobat conalep dif fovissste imss infonavit issste
  itesm sapas sapasa sedena sep sntss snte unam uaem uanl uag smapa jmas oomapas cmas cmic cam crit`.split(
    /\s+/,
  ),
)

const isNumeral = (plain: string) => /^(?=[ivx])(?:x{0,3})(?:ix|iv|v?i{0,3})$/.test(plain)

/** An article right after «colonia» belongs to the name: «colonia La Virgen». */
const articles = new Set(['el', 'la', 'los', 'las'])

function properName(piece: string, plain: string, before: string) {
  if (articles.has(plain) && introduces.has(before))
    return capitalised(piece.toLocaleLowerCase('es'))
  if (/^\d/.test(plain)) return piece.toLocaleLowerCase('es')
  if (small.has(plain) || introduces.has(plain)) return piece.toLocaleLowerCase('es')
  return kept(piece, plain) ?? capitalised(piece.toLocaleLowerCase('es'))
}

const commonWord = (piece: string, plain: string) =>
  (plain.length > 1 ? kept(piece, plain) : undefined) ?? piece.toLocaleLowerCase('es')

/** Acronyms, Roman numerals and what has digits in it: «IV Centenario», «calle C1». */
const kept = (piece: string, plain: string) =>
  acronyms.has(plain) ||
  (isNumeral(plain) && plain !== 'i') ||
  (/\d/.test(plain) && /^[a-z]\d+$/.test(plain))
    ? piece
    : undefined

const endsName = (piece: string, plain: string) =>
  (/[,;.)]$/.test(piece) && plain.length > 4) || phrases.has(plain)

const capitalised = (text: string) =>
  text.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('es'))
