import { type Extension, officialUrl } from '../extension.ts'
import { EXTENSIONS } from './all.ts'

const byName = new Map(EXTENSIONS.map((extension) => [extension.name, extension]))

/** The extension of that name, or undefined. */
export const extensionNamed = (name: string) => byName.get(name)

/**
 * The extension that a package declares by this URL. Any address of `ocds_{name}_extension/…/extension.json` is
 * understood, whatever the version or the host, because the same extension is served from several. Nothing is fetched.
 * @returns undefined for a URL of any other shape, and for an extension that this package does not know
 */
export function extensionAt(url: string): Extension | undefined {
  const name = url.length < 2000 ? declaration.exec(url)?.[1] : undefined
  return name === undefined ? undefined : byName.get(name)
}

/** The official URLs of these extensions, for the `extensions` of a package. */
export const officialUrls = (extensions: readonly Extension[]) => extensions.map(officialUrl)

/** These extensions and those that they refer to, each once, the needed first. */
export function withNeeds(extensions: readonly Extension[]): Extension[] {
  const found = new Set<Extension>()
  const add = (extension: Extension) => {
    for (const name of extension.needs ?? []) {
      const needed = byName.get(name)
      if (needed && !found.has(needed)) add(needed)
    }
    found.add(extension)
  }
  extensions.forEach(add)
  return [...found]
}

const declaration = /\/ocds_([A-Za-z0-9_]+)_extension\/(?:[^/?#]+\/)*extension\.json$/
