import type { Child } from 'hono/jsx'
import type { DetailItem } from '../../../design/index.ts'
import { pesos } from '../importer/texts.ts'
import { pageTexts } from '../page-texts.ts'
import type { WorkFacts } from '../rules/work.ts'
import { capital, sectorNames, typeNames } from '../texts.ts'

const { fields } = pageTexts

/** To the width of a hand; no file of a town knows more. */
export const degrees = (value: number): string => String(Number(value.toFixed(6)))

/** What is known of a work, each with its name. */
export function fieldsOfWork(
  facts: WorkFacts,
  { place, unit }: { readonly place: Child; readonly unit: string | undefined },
): DetailItem[] {
  const { type, sector, ceiling, assigned, votes, lat, lon } = facts
  const known: readonly (readonly [string, Child])[] = [
    [fields.unit, unit ?? fields.nobody],
    [fields.place, place],
    [fields.address, facts.address],
    [fields.point, lat === null || lon === null ? null : `${degrees(lat)}, ${degrees(lon)}`],
    [fields.description, facts.description],
    [fields.type, type && capital(typeNames[type])],
    [fields.sector, sector && capital(sectorNames[sector])],
    [fields.ceiling, ceiling === null ? null : pesos(ceiling)],
    [fields.assigned, assigned === null ? null : pesos(assigned)],
    [fields.votes, votes === null ? null : votes.toLocaleString('es-MX')],
    [fields.edition, String(facts.edition)],
    [fields.externalId, facts.externalId],
  ]
  return known.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
