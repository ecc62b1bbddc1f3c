import { beforeAll, expect, test } from 'vitest'
import { type Browser, testPortal } from '../../../../test/support/portal.ts'
import { officer, townWithWorks, type WorksTown } from '../../../../test/support/town-with-works.ts'
import { databaseNow } from '../../../kernel/act/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import { buildHouse } from '../../../kernel/house/index.ts'
import { countsOf } from '../../../kernel/story/index.ts'
import { setSchedule } from '../actions/set-schedule.ts'
import { latenessOfUnits } from '../edition-standing.ts'
import { worksRoom } from '../room.ts'

const THURSDAY = '2026-06-11'
const FRIDAY = '2026-06-12'

let town: WorksTown
let visitor: Browser
beforeAll(async () => {
  town = await townWithWorks()
  await promised(THURSDAY, 'La del jueves')
  await promised(FRIDAY, 'La del viernes')
  visitor = testPortal(town, [worksRoom]).visitor()
})

const promised = async (on: string, title: string) => {
  const folio = await town.work({ title })
  const set = await setSchedule(town, officer, { folio, dates: { contracted: on } })
  if (!set?.accepted) throw new Error(JSON.stringify(set))
}

/** How many are late, as each place that counts them says. */
async function lateEverywhere() {
  const { story } = buildHouse([worksRoom])
  const ids = ['zone.Z31']
  const told = (await countsOf(story, town.db, { kind: 'place', ids })).get('zone.Z31') ?? []
  const [, row = ''] = (await visitor.get('/areas.csv?q=obra')).html.split('\r\n')
  const clock = await readTownClock(town.db, await databaseNow(town.db))
  const { places } = JSON.parse((await visitor.get('/proyectos.geojson')).html)
  return {
    list: (await visitor.get('/proyectos.csv?tarde=si')).html.trim().split('\r\n').length - 1,
    map: Number(/(\d+) van? tarde/.exec(places[0].words)?.[1] ?? 0),
    unit: Number(row.split(',')[5]),
    place: told.find(({ key }) => key === 'late')?.count ?? 0,
    home: (await latenessOfUnits(town.db, clock))[0]?.late,
    figures: Number(/(\d+) de 2 obras van tarde/.exec((await visitor.get('/cifras')).text)?.[1]),
  }
}

const everywhere = (late: number) => ({
  ...{ list: late, map: late, unit: late, place: late, home: late, figures: late },
})

test('on Saturday what was due on Friday is not late yet, whoever counts', async () => {
  await town.setClock('2026-06-13T18:00:00Z')
  expect(await lateEverywhere()).toEqual(everywhere(1))
  const { text } = await visitor.get('/proyectos?tarde=si')
  expect(text).toContain('La del jueves')
  expect(text).not.toContain('La del viernes')
})

test('on Monday it is, whoever counts', async () => {
  await town.setClock('2026-06-15T18:00:00Z')
  expect(await lateEverywhere()).toEqual(everywhere(2))
})

test('the file of the list says what a work owes, since when, and by how many days', async () => {
  const [heading = '', row = ''] = (
    await visitor.get('/proyectos.csv?tarde=si&q=viernes')
  ).html.split('\r\n')
  expect(heading.split(',').slice(-3)).toEqual([
    ...['Etapa que sigue prometida', 'Primera fecha prometida', 'Días hábiles tarde'],
  ])
  expect(row.split(',').slice(-3)).toEqual(['Contratada', '2026-06-12', '1'])
})
