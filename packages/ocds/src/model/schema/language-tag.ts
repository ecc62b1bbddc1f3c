const extlang = '[A-Za-z]{3}(-[A-Za-z]{3}){0,2}'
const language = `([A-Za-z]{2,3}(-${extlang})?|[A-Za-z]{4}|[A-Za-z]{5,8})`
const script = '[A-Za-z]{4}'
const region = '([A-Za-z]{2}|[0-9]{3})'
const variant = '([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})'
const extension = '[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+'
const privateUse = 'x(-[A-Za-z0-9]{1,8})+'

const tag = `${language}(-${script})?(-${region})?(-${variant})*(-${extension})*(-${privateUse})?`

/** A language tag by the grammar of BCP 47 (RFC 5646, section 2.1), without the irregular old ones. */
export const languageTag = `(${tag}|${privateUse})`

const suffixed = new RegExp(`^.*_${languageTag}$`)

/** True for `title_es`, `name_es-MX`: a field in another language (OCDS 1.1, «Language»). */
export const isTranslation = (name: string) => name.length < 200 && suffixed.test(name)
