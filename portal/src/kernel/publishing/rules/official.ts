import type { TownSettings } from '../../settings/town-settings.ts'

/** Only with both prefixes issued by the Open Contracting Partnership (DESIGN §2). */
export const isOfficial = ({
  ocidPrefix,
  oc4idsPrefix,
}: Pick<TownSettings, 'ocidPrefix' | 'oc4idsPrefix'>): boolean =>
  ocidPrefix.official && oc4idsPrefix.official

/** What an answer says of itself in its header, whatever the format of its body. */
export const publicationMark = (settings: TownSettings, testPage: string): string =>
  isOfficial(settings) ? 'oficial' : `prueba; politica="${testPage}"`

/** `releases.jsonl` → `releases-prueba.jsonl`: a saved file has lost its headers, and keeps its name. */
export const nameOfTest = (name: string): string =>
  name.replace(/(?:\.jsonl?(?:\.gz)?|\.csv|\.xlsx)$/, '-prueba$&')
