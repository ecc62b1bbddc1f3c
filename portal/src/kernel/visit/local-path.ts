const BASE = 'http://here.invalid'

/** A path of this portal, from what a link or a form says; anything that leads elsewhere is the fallback. */
export function localPath(value: string | undefined, fallback = '/'): string {
  if (!value?.startsWith('/') || /[\\\p{Cc}]/u.test(value)) return fallback
  if (!URL.canParse(value, BASE)) return fallback
  const { origin, pathname, search, hash } = new URL(value, BASE)
  // «/.//other.site» becomes «//other.site» once its dots are resolved.
  if (origin !== BASE || pathname.startsWith('//')) return fallback
  return `${pathname}${search}${hash}`
}
