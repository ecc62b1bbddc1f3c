import type { Project } from '@tequio/ocds'
import { describe, expect, test } from 'vitest'
import { projectColumns } from './project-row.ts'

const pesos = (amount: number) => ({ amount, currency: 'MXN' })

const street: Project = {
  id: 'oc4ids-000tst-PP25-Z31-0006',
  status: 'implementation',
  type: 'replacement',
  sector: ['transport.urban'],
  period: {
    startDate: '2026-01-10T00:00:00-06:00',
    endDate: '2026-10-02T00:00:00-06:00',
  },
  milestones: [
    { id: 'contracted', code: 'commercialClose', dueDate: '2026-03-30T00:00:00-06:00' },
    {
      ...{ id: 'delivered', code: 'commissioning' },
      ...{ dueDate: '2026-08-31T00:00:00-06:00', dateMet: '2026-10-02T00:00:00-06:00' },
    },
  ],
  contractingProcesses: [
    {
      id: 'ocds-000tst-1',
      summary: {
        contractValue: pesos(424_212.1),
        modifications: [
          { id: '1', oldContractValue: pesos(424_212.1), newContractValue: pesos(440_000) },
          { id: '2', type: 'duration' },
          { id: '3', oldContractValue: pesos(440_000), newContractValue: pesos(449_665.2) },
        ],
      },
    },
    { id: 'ocds-000tst-2', summary: { status: 'pre-award' } },
  ],
}

const words = { standing: 'Entregada', type: 'Reposición', sector: 'Calles y banquetas' }

const cell = (heading: string, project: Project = street) =>
  projectColumns
    .find((column) => column.heading === heading)
    ?.value({ ...project, words, official: false })

describe('the row of a project', () => {
  test('tells what is contracted today: the first amount and what each amendment changed', () => {
    expect(cell('Monto contratado')).toBe(449_665.2)
  })

  test('tells no amount where nothing was contracted', () => {
    expect(cell('Monto contratado', { id: 'p' })).toBeNull()
  })

  test('counts contracts apart from the procurements that have none yet', () => {
    expect([cell('Contratos'), cell('Contrataciones')]).toEqual([1, 2])
  })

  test('keeps the date that was promised first beside the day it was delivered', () => {
    expect([cell('Fin previsto'), cell('Entregado el')]).toEqual(['2026-08-31', '2026-10-02'])
  })

  test('says state, kind and sector in the words of the pages, and the code for machines', () => {
    const told = ['Estado', 'Tipo de obra', 'Sector', 'Clave del sector'].map((one) => cell(one))
    expect(told).toEqual(['Entregada', 'Reposición', 'Calles y banquetas', 'transport.urban'])
  })
})
