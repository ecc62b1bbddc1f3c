import type { Hono } from 'hono'
import { requirePermission, type Visit } from '../visit/index.ts'
import { getCalendarCsv } from './pages/calendar-file.ts'
import { getCalendar, postCutoff, postDaysOff } from './pages/calendar-page.tsx'
import { getDeclaredDays, postLifting } from './pages/lift-days.tsx'
import { paths } from './paths.ts'
import { mayDeclareDays, maySeeCalendar } from './permissions.ts'

export function calendarRoutes(app: Hono<Visit>) {
  const declaring = requirePermission(mayDeclareDays)
  app.get(paths.page, requirePermission(maySeeCalendar), getCalendar)
  app.get(`${paths.page}.csv`, requirePermission(maySeeCalendar), getCalendarCsv)
  app.post(paths.daysOff, declaring, postDaysOff)
  app.post(paths.cutoff, declaring, postCutoff)
  app.get(paths.declaredDays(':id'), declaring, getDeclaredDays)
  app.post(paths.lifting(':id'), declaring, postLifting)
}
