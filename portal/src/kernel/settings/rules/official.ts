import type { TownSettings } from '../town-settings.ts'

/** Only with both prefixes issued by the Open Contracting Partnership (DESIGN §2). */
export const isOfficial = ({
  ocidPrefix,
  oc4idsPrefix,
}: Pick<TownSettings, 'ocidPrefix' | 'oc4idsPrefix'>): boolean =>
  ocidPrefix.official && oc4idsPrefix.official

/** The header of an answer that carries the town's data, and the page that explains what it says. */
export const PUBLICATION = 'Tequio-Publication'
export const TEST_PAGE = '/datos/prueba'

/**
 * What an answer says of itself in its header, whatever the format of its body. An official town says nothing: among
 * its files are still the releases of its time of test.
 */
export const publicationMark = (settings: TownSettings, url: string): string | undefined =>
  isOfficial(settings) ? undefined : `prueba; politica="${url}${TEST_PAGE}"`

/** `releases.jsonl` → `releases-prueba.jsonl`: a saved file has lost its headers, and keeps its name. */
export const nameOfTest = (name: string): string =>
  name.replace(/(?:\.jsonl?(?:\.gz)?|\.csv|\.xlsx)$/, '-prueba$&')
