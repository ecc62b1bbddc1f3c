import type { Mended } from './mend.ts'

const uri = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})+$/i
const site = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#].*)?$/i
const strange = /[^a-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9a-f]{2})/giu

/**
 * Makes an address of the internet a URI: `WWW.FINANZAS.DF.GOB.MX` gets its `http://`; spaces, accents and brackets
 * are percent-encoded.
 * @returns undefined where the text is no address, as «No Capturado»
 */
export function mendUri(text: string): Mended | undefined {
  if (isUri(text)) return { value: text }
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  const start = hasScheme ? text : `http://${text}`
  if (!hasScheme && !site.test(text)) return undefined

  const value = start.replace(strange, (character) => percent(character))
  if (!isUri(value)) return undefined
  return { value, rule: hasScheme ? 'uri-characters' : 'uri-scheme' }
}

/** Narrower than RFC 3986, so that every checker accepts what passes: one «#», no brackets, a host after «//». */
export const isUri = (text: string): boolean =>
  text.length <= 8000 && uri.test(text) && text.split('#').length <= 2 && hasAuthority(text)

const hasAuthority = (text: string) => {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(text)?.[1]
  return authority === undefined || /^(?:[^@:]*@)?[^@:]*(?::\d{0,5})?$/.test(authority)
}

/** A lone half of a surrogate pair has no UTF-8, and becomes the sign for «unknown character». */
const percent = (character: string) => encodeURIComponent(character.toWellFormed())
