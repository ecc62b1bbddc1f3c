import {
  type Browser,
  type Fields,
  type Page,
  type TestPortal,
  testPortal,
} from '../../../../test/support/portal.ts'
import { publishingRoom } from '../../../kernel/publishing/index.ts'
import { worksRoom } from '../../works/index.ts'
import { contractingRoom } from '../index.ts'
import { paths } from '../paths.ts'
import { publishAllDue } from './town-that-publishes.ts'
import { type ProcurementTown, townWithProcurements } from './town-with-procurements.ts'

export type Desk = {
  readonly town: ProcurementTown
  readonly portal: TestPortal
  /** Of the unit that contracts. */
  readonly ana: Browser
  readonly publishDue: () => Promise<void>
  /** Fills the form of a stage and follows it; a refusal ends the test. */
  readonly send: (
    ocid: string,
    stage: string,
    fields: Record<string, string | Blob>,
  ) => ReturnType<Browser['get']>
}

/** The pages of contracts in a town with works, and an officer of public works at her desk. */
export async function officeDesk(): Promise<Desk> {
  const town = await townWithProcurements()
  const portal = testPortal(town, [publishingRoom, worksRoom, contractingRoom])
  const ana = await portal.signIn('unit-officer', { unitId: 'obra-publica', name: 'Ana Robledo' })
  return {
    ...{ town, portal, ana },
    publishDue: () => publishAllDue(portal),
    send: async (ocid, stage, fields) => {
      const address = paths.stage(ocid, stage)
      const answer = await publish(ana, await ana.get(address), fields, address)
      if (answer.status !== 303) throw new Error(answer.text)
      return ana.follow(answer)
    },
  }
}

/** Sends a stage form, and from the page of its answers publishes them, with the document if there is one. */
export async function publish(
  browser: Browser,
  page: Page,
  { documento, ...fields }: Fields,
  address: string,
): Promise<Page> {
  const answer = await browser.submit(page, fields, address)
  if (answer.status !== 200 || !answer.html.includes('name="revisado"')) return answer
  return browser.submit(answer, documento === undefined ? {} : { documento }, address)
}

export const plan = {
  titulo: 'Pavimentar la calle Nogal',
  monto: '$1,600,000.00',
  metodo: 'open',
  convocatoria_el: '2/2/2026',
}
export const call = { numero: 'LP-031-2026', publicada: '3 feb 2026', cierra: '20/02/2026' }
export const ruling = {
  ganador: 'Constructora Nogal, S.A. de C.V.',
  rfc: 'CNO-010203-AB1',
  monto: '1,480,000',
  fecha: '02/03/2026',
  otras: 'Pavimentos Fresno, S.A. de C.V. PFR990909XY2\nLucio Mena Ortiz MEOL800101AB1',
}
export const contract = {
  numero: 'OP-031/2026',
  firmado: '10/03/2026',
  inicia: '16/03/2026',
  termina: '31/08/2026',
  vigilancia: 'citizenComptroller',
  garantia: 'bail',
  garantia_monto: '148,000',
}
export const pdf = new File(
  ['%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF'],
  'contrato_OP-031.pdf',
  {
    type: 'application/pdf',
  },
)
