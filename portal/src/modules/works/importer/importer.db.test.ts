import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  officer,
  TODAY,
  townWithWorks,
  type WorksTown,
} from '../../../../test/support/town-with-works.ts'
import { entriesSince } from '../../../kernel/act/index.ts'
import { promisesOf } from '../../../kernel/duties/index.ts'
import { buildHouse, type Office } from '../../../kernel/house/index.ts'
import { applyImport, previewImport, undoImport } from '../../../kernel/imports/index.ts'
import { reportProgress } from '../actions/report-progress.ts'
import { thingOf } from '../rules/work.ts'
import { listWorks, totalWorks } from '../store/list.ts'
import { stepsOf } from '../store/steps.ts'
import { originOf } from '../store/works.ts'
import { worksImporter } from './importer.ts'

let town: WorksTown
let office: Office
beforeAll(async () => {
  town = await townWithWorks()
  office = { town, house: buildHouse([{ name: 'works', importers: [worksImporter] }]) }
})

type Loading = {
  readonly options?: Record<string, string>
  readonly answers?: Record<string, string>
}

async function preview(files: Record<string, string | Uint8Array>, loading: Loading = {}) {
  const decision = await previewImport(office, {
    importer: worksImporter,
    files: Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })),
    ...loading,
  })
  if (!decision.accepted) throw new Error(decision.refusal.because)
  return decision.fact
}

async function load(files: Record<string, string | Uint8Array>, loading: Loading = {}) {
  const { id } = await preview(files, loading)
  expect(await applyImport(office, { id })).toMatchObject({ accepted: true })
  return id
}

const page = { order: 'titulo', descending: false, limit: 100, offset: 0 } as const
const worksNamed = (text: string) => listWorks(town.db, { text }, page)
const only = async (text: string) => {
  const [work] = await worksNamed(text)
  if (!work) throw new Error(`there is no work «${text}»`)
  return work
}

const sheet = [
  'Clave,Nombre de la obra,Colonia,Dependencia,Monto,Etapa,Fecha de etapa,Avance físico,Fecha de avance,Fecha de término',
  'A-1,Banquetas de la calle Nogal,El Nogal,Obra Pública,"$1,250,000.00",en ejecución,2/3/26,40,01/06/2026,30/09/2026',
  'A-2,Parque de la calle Olmo,Colonia Los Olmos,Dirección de Parques,800000.50,contratada,02/03/2026,,,',
].join('\n')
const answers = { 'unidad:obra publica': 'obra-publica' }
const edition = { edicion: '2026' }

describe('a load of works', () => {
  test('asks which unit is meant when a name is only alike, and loads the rest', async () => {
    const { difference, counts } = await preview({ 'obras.csv': sheet }, { options: edition })
    expect(counts).toMatchObject({ added: 1, asked: 1 })
    expect(difference.questions).toMatchObject([
      { id: 'unidad:obra publica', spot: { line: 2, column: 'D' } },
    ])
  })

  test('gives folios, steps, progress and promises', async () => {
    await load({ 'obras.csv': sheet }, { options: edition, answers })
    const work = await only('nogal')
    expect(work).toMatchObject({
      ...{ stage: 'under-way', since: '2026-03-02', physical: 40, financial: 0 },
      ...{ assigned: 125_000_000, placeId: 'zone.Z01', unitId: 'obra-publica' },
      ...{ nextStep: 'finished', dueOn: '2026-09-30' },
    })
    expect(work.folio).toMatch(/^PP26-Z01-\d{4}-[A-Z]$/)
    expect(await only('olmo')).toMatchObject({ stage: 'contracted', assigned: 80_000_050 })
  })

  test('of the same file again changes nothing', async () => {
    const again = await preview({ 'obras.csv': sheet }, { options: edition, answers })
    expect(again.counts).toMatchObject({ added: 0, altered: 0, unchanged: 2, rejected: 0 })
  })

  test('of a coordinate that another program wrote with other last digits moves nothing', async () => {
    const placed = (lat: string, lon: string) => ({
      'puntos.csv': `Clave,Nombre de la obra,Latitud,Longitud\nP-1,Quiosco,${lat},${lon}\n`,
    })
    await load(placed('21.1234567890123', '-101.6789012345678'), { options: edition })
    const near = placed('21.1234567890121', '-101.678901234568')
    const again = await preview(near, { options: edition })
    expect(again.counts).toMatchObject({ altered: 0, unchanged: 1 })
    const moved = await preview(placed('21.1234577', '-101.6789012345678'), { options: edition })
    expect(moved.counts).toMatchObject({ altered: 1 })
  })

  test('moves a work forward, and refuses to move it back', async () => {
    const forward =
      'Clave,Etapa,Fecha de etapa\nA-2,entregada,05/06/2026\nA-1,contratada,05/06/2026\n'
    const { difference } = await preview({ 'b.csv': forward }, { options: edition })
    expect(difference.changes).toMatchObject([
      { before: { stage: 'contracted' }, after: { stage: 'delivered', since: '2026-06-05' } },
    ])
    expect(difference.rejects).toMatchObject([
      { rule: 'stage', spot: { line: 3, column: 'B' }, value: 'contratada' },
    ])
  })

  test('moves a promise only with a reason', async () => {
    const moved = 'Clave,Fecha de término\nA-1,15/11/2026\n'
    const without = await preview({ 'c.csv': moved }, { options: edition })
    expect(without.difference.rejects).toMatchObject([{ rule: 'promise.finished' }])

    await load({ 'c.csv': moved }, { options: { ...edition, motivo: 'llovió' } })
    const { folio } = await only('nogal')
    expect(await promisesOf(town.db, thingOf(folio))).toMatchObject([
      { baseline: '2026-09-30', latest: '2026-11-15', reason: 'llovió' },
    ])
  })

  test('undone takes away what it brought and gives back what stood', async () => {
    const { folio } = await only('nogal')
    const change =
      'Clave,Nombre,Etapa,Fecha de etapa\nA-1,Banquetas nuevas,concluida,05/06/2026\nA-9,Kiosko,,\n'
    const id = await load({ 'd.csv': change }, { options: edition })
    expect(await only('banquetas nuevas')).toMatchObject({ folio, stage: 'finished' })
    const kiosk = await only('kiosko')

    expect(await undoImport(office, { id, reason: 'archivo equivocado' })).toMatchObject({
      fact: { undone: 2, kept: [] },
    })
    expect(await only('nogal')).toMatchObject({
      ...{ folio, title: 'Banquetas de la calle Nogal', stage: 'under-way' },
    })
    expect(await stepsOf(town.db, folio)).toHaveLength(1)
    expect(await worksNamed('kiosko')).toEqual([])

    await load({ 'd.csv': change }, { options: edition })
    expect((await only('kiosko')).folio).toBe(kiosk.folio)
  })

  test('undone withdraws what it promised: nobody is late by a date of the wrong sheet', async () => {
    const wrong =
      'Clave,Nombre,Dependencia,Fecha de término\nF-1,Faro de la calle Sauco,Dirección de Parques,01/06/2026\n'
    const late = { dueBy: TODAY, units: ['parques'], text: 'sauco' }
    const id = await load({ 'g.csv': wrong }, { options: edition })
    const { folio } = await only('sauco')
    expect(await totalWorks(town.db, late)).toMatchObject({ works: 1 })

    await undoImport(office, { id, reason: 'el año estaba mal' })
    expect(await promisesOf(town.db, thingOf(folio))).toEqual([])
    await load({ 'g.csv': wrong.replace('2026', '2027') }, { options: edition })
    expect(await totalWorks(town.db, late)).toMatchObject({ works: 0 })
    expect(await promisesOf(town.db, thingOf(folio))).toMatchObject([
      { baseline: '2027-06-01', latest: '2027-06-01', versions: 1, unitId: 'parques' },
    ])
    const kept = await town.db.selectFrom('promises').selectAll().where('thing_id', '=', folio)
    expect(await kept.orderBy('version').execute()).toMatchObject([
      { promised_on: '2026-06-01' },
      { promised_on: null, reason: 'el año estaba mal' },
      { promised_on: '2027-06-01' },
    ])
  })

  test('undone gives a work back without the promise that it brought, and with the date that it moved', async () => {
    const folio = await town.work({ title: 'Muro de la calle Tilo', edition: 2024 })
    const promised = 'Folio,Fecha de término,Fecha de entrega\n'
    await load({ 'h.csv': `${promised}${folio},,30/05/2026\n` })
    const moved = { motivo: 'llovió' }
    const id = await load(
      { 'i.csv': `${promised}${folio},20/05/2026,30/08/2026\n` },
      { options: moved },
    )
    expect(await only('calle tilo')).toMatchObject({ nextStep: 'finished', dueOn: '2026-05-20' })

    await undoImport(office, { id, reason: 'era otra obra' })
    expect(await only('calle tilo')).toMatchObject({ nextStep: 'delivered', dueOn: '2026-05-30' })
    expect(await promisesOf(town.db, thingOf(folio))).toMatchObject([
      { step: 'delivered', baseline: '2026-05-30', latest: '2026-05-30', reason: 'era otra obra' },
    ])
    const lines = await entriesSince(town.db, thingOf(folio))
    expect(lines.at(-1)).toMatchObject({ act: 'works.loaded', corrects: lines.at(-2)?.id })
  })

  test('may tell the end of a work and its last progress in one row', async () => {
    const folio = await town.work({ edition: 2024 }, 'under-way')
    const end = `Folio,Etapa,Avance físico,Avance financiero\n${folio},concluida,100,90\n`
    const { difference } = await preview({ 'j.csv': end })
    expect(difference.rejects).toEqual([])
    expect(difference.changes).toMatchObject([
      { after: { stage: 'finished', progress: { physical: 100, financial: 90 } } },
    ])
  })

  test('refuses a date after the one that a later step already had', async () => {
    const folio = await town.work({ edition: 2024 })
    await load({ 'k.csv': `Folio,Fecha de término\n${folio},01/08/2026\n` })
    const later = `Folio,Inicio programado\n${folio},15/09/2026\n`
    expect((await preview({ 'l.csv': later })).difference.rejects).toMatchObject([
      { rule: 'promise.under-way', value: '15/09/2026' },
    ])
  })

  test('undone does not overwrite a later report', async () => {
    const id = await load(
      { 'e.csv': 'Clave,Nombre,Etapa\nB-1,Fuente de la calle Sauce,contratada\n' },
      { options: edition },
    )
    const { folio } = await only('sauce')
    await reportProgress(town, officer, { folio, on: TODAY, physical: 5, financial: 0 })
    expect(await undoImport(office, { id, reason: 'x' })).toMatchObject({
      refusal: { because: 'altered' },
    })
    expect(await only('sauce')).toMatchObject({ physical: 5 })
  })

  test('completes a work from several files, and tells when they contradict', async () => {
    const works = 'Clave,Nombre\nC-1,Puente de la calle Roble\n'
    const votes = 'Clave,Votos\nC-1,312\nC-7,4\n'
    const { difference } = await preview({ 'w.csv': works, 'v.csv': votes }, { options: edition })
    expect(difference.changes).toMatchObject([{ after: { votes: 312 } }])
    expect(difference.rejects).toMatchObject([{ rule: 'title', spot: { file: 'v.csv', line: 3 } }])
    const other = await preview(
      { 'w.csv': works, 'v.csv': 'Clave,Nombre\nC-1,Otro puente\n' },
      { options: edition },
    )
    expect(other.difference.rejects).toMatchObject([{ rule: 'title', value: 'Otro puente' }])
  })

  test('refuses more than the ceiling of the place', async () => {
    const over = 'Clave,Nombre,Lugar,Monto\nD-1,Gimnasio,Z31,"1,700,000"\n'
    const { difference } = await preview({ 'f.csv': over }, { options: { edicion: '2025' } })
    expect(difference.rejects).toMatchObject([{ rule: 'assigned', spot: { column: 'D' } }])
  })
})

const durango = join(import.meta.dirname, '../../../../../../shared/data/pb/durango2025')
const projects = join(durango, 'pp2025_projects.csv')

describe.skipIf(!existsSync(projects))(
  'the 47 projects of Durango (shared/data/pb/durango2025)',
  () => {
    const files = () => ({
      'pp2025_projects.csv': new Uint8Array(readFileSync(projects)),
      'pp2025_votes.csv': new Uint8Array(readFileSync(join(durango, 'pp2025_votes.csv'))),
    })

    test('load with their votes and without their placeholder of a cost', async () => {
      const { difference, counts } = await preview(files())
      expect(counts).toMatchObject({ added: 47, rejected: 0, asked: 0 })
      expect(difference.notices).toContainEqual(
        expect.objectContaining({
          rule: 'same-amount',
          spot: expect.objectContaining({ column: 'D' }),
        }),
      )
      await load(files())
      expect(await totalWorks(town.db, { edition: 2025 })).toEqual({ works: 47, assigned: 0 })
      const work = await only('pavimentacion calle cempual')
      expect(work.title).toBe('Pavimentacion calle Cempual col La Virgen')
      expect(await originOf(town.db, work.folio)).toMatchObject({
        title: 'PAVIMENTACION CALLE CEMPUAL COL LA VIRGEN',
      })
      expect((await preview(files())).counts).toMatchObject({ added: 0, altered: 0, unchanged: 47 })
    })
  },
)
