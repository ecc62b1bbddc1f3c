import { expect, test } from 'vitest'
import { testPortal } from '../../../../test/support/portal.ts'
import { townWithWorks } from '../../../../test/support/town-with-works.ts'
import { worksRoom } from '../room.ts'

test('works that the same reason holds back stand under it, said once', async () => {
  const town = await townWithWorks()
  const works = [
    await town.work({ title: 'Drenaje del Olmo' }, 'contracted'),
    await town.work({ title: 'Parque del Pino' }, 'contracted'),
  ]
  const unit = await testPortal(town, [worksRoom]).signIn('unit-officer', {
    unitId: 'obra-publica',
  })
  const query = new URLSearchParams({ que: 'fecha', paso: 'contracted', dia: '2026-07-01' })
  for (const folio of works) query.append('obra', folio)
  const { text } = await unit.get(`/oficina/obras/en-conjunto?${query}`)

  expect(text.split('La obra ya pasó por «contratada».')).toHaveLength(2)
  expect(text).toContain('Drenaje del Olmo')
  expect(text).toContain('Parque del Pino')
})
