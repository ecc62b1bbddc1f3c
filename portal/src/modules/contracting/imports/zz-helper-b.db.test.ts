import { appendFileSync } from 'node:fs'
import { test } from 'vitest'
import { testTown } from '../../../../test/support/town.ts'
import { buildHouse } from '../../../kernel/house/index.ts'
import { applyImport, previewImport, undoImport } from '../../../kernel/imports/index.ts'
import { publishingRoom } from '../../../kernel/publishing/index.ts'
import { contractingRoom } from '../index.ts'
import { ocdsImporter } from './importer.ts'
const N = Number(process.env.N ?? 2000)
const release = (p: number, r: number) => ({
  ocid: `ocds-a1b2c3-${p}`, id: `${p}-${r}`, date: `2026-0${r + 1}-01T00:00:00Z`, tag: ['contract'], initiationType: 'tender',
  language: 'es', buyer: { id: 'b', name: 'Obras' },
  parties: [{ id: 'b', name: 'Obras', roles: ['buyer'] }, { id: `s${p}`, name: `Empresa ${p}`, roles: ['supplier', 'tenderer'] }],
  tender: { id: `t${p}`, title: `Pavimentación ${p}`, status: 'complete', procurementMethod: 'open', items: [{ id: '1', description: 'Concreto', quantity: 3 + r }, { id: '2', description: 'Mano de obra', quantity: 4 }] },
  awards: [{ id: `a${p}`, title: 'Fallo', status: 'active', suppliers: [{ id: `s${p}`, name: `Empresa ${p}` }], value: { amount: 1000 + r, currency: 'MXN' } }],
  contracts: [{ id: `c${p}`, awardID: `a${p}`, status: 'active', value: { amount: 1000 + r, currency: 'MXN' }, implementation: { transactions: Array.from({ length: r + 1 }, (_, k) => ({ id: `${k}`, date: '2026-05-01T00:00:00Z', value: { amount: 10, currency: 'MXN' } })) } }],
})
function watch() {
  let worst = 0, last = performance.now(); const start = last
  const timer = setInterval(() => { const now = performance.now(); worst = Math.max(worst, now - last); last = now }, 10)
  return (name: string) => { worst = Math.max(worst, performance.now() - last); clearInterval(timer); appendFileSync('/tmp/helper-b/out.txt', name + ' ' + JSON.stringify({ seconds: ((performance.now() - start) / 1000).toFixed(1), blocked: (worst / 1000).toFixed(2), rss: Math.round(process.memoryUsage().rss / 1e6) }) + '\n') }
}
test('measure', { timeout: 600000 }, async () => {
  const town = await testTown()
  const office = { town, house: buildHouse([publishingRoom, contractingRoom]) }
  const bytes = new TextEncoder().encode(JSON.stringify({ releases: Array.from({ length: N * 5 }, (_, i) => release(Math.floor(i / 5), i % 5)) }))
  const files = [{ name: 'a.json', bytes }]
  let done = watch(); const understood = await ocdsImporter.understand(files, {}); done('understand')
  done = watch(); const held = await ocdsImporter.load(town.db, understood.rows, {}); done('load')
  done = watch(); await ocdsImporter.check(understood.rows, held as never, { options: {}, answers: {} }); done('check')
  done = watch(); const p = await previewImport(office, { importer: ocdsImporter, files }); done('preview')
  if (!p.accepted) throw new Error(JSON.stringify(p.refusal))
  done = watch(); const a = await applyImport(office, { id: p.fact.id }); done('apply'); if (!a?.accepted) throw new Error(JSON.stringify(a))
  done = watch(); const again = await previewImport(office, { importer: ocdsImporter, files }); done('preview again'); if (!again.accepted || again.fact.difference.changes.length) throw new Error('changes')
  if (process.env.UNDO) { done = watch(); const u = await undoImport(office, { id: p.fact.id, reason: 'x' }); done('undo'); if (!u?.accepted) throw new Error(JSON.stringify(u)) }
})
