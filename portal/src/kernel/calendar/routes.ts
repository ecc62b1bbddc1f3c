import type { Hono } from 'hono'
import { requirePermission, type Visit } from '../visit/index.ts'
import { getCalendarCsv, getPublicCalendarCsv } from './pages/calendar-file.ts'
import { getCalendar, postCutoff, postDaysOff } from './pages/calendar-page.tsx'
import { getDeclaredDays, postLifting } from './pages/lift-days.tsx'
import { getPublicCalendar } from './pages/public-calendar.tsx'
import { paths, publicPaths } from './paths.ts'
import { mayDeclareDays, maySeeCalendar } from './permissions.ts'

export function calendarRoutes(app: Hono<Visit>) {
  const declaring = requirePermission(mayDeclareDays)
  app.get(paths.page, requirePermission(maySeeCalendar), getCalendar)
  app.get(publicPaths.page, getPublicCalendar)
  app.get(publicPaths.file, getPublicCalendarCsv)
  app.get(paths.file, requirePermission(maySeeCalendar), getCalendarCsv)
  app.post(paths.daysOff, declaring, postDaysOff)
  app.post(paths.cutoff, declaring, postCutoff)
  app.get(paths.declaredDays(':id'), declaring, getDeclaredDays)
  app.post(paths.lifting(':id'), declaring, postLifting)
}
