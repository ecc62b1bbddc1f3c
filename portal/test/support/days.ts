/** A day of the town's past as an office writes it, «20/11/2026»: the demonstration is told relative to today. */
export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * DAY_MS).toLocaleDateString('es-MX', {
    ...{ timeZone: 'America/Mexico_City', day: '2-digit', month: '2-digit', year: 'numeric' },
  })

const DAY_MS = 24 * 60 * 60 * 1000
