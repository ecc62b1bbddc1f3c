import type { Importer } from '../importer.ts'

type WithRules = Pick<Importer<never, never>, 'rules'>

/** What people read for the rule of a reject; a code that its importer does not name stays as it is. */
export const ruleName = ({ rules }: WithRules, rule: string): string => rules?.[rule] ?? rule
