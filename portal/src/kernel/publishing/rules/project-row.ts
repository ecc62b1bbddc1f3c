import type { Project } from '@tequio/ocds'
import type { Column } from '../../../lib/sheet.ts'
import { paths } from '../paths.ts'
import type { ProjectWords } from '../sources.ts'
import { texts } from '../texts.ts'
import type { Terms } from './terms.ts'

type Processes = NonNullable<Project['contractingProcesses']>
type Amount = { readonly amount?: number | undefined; readonly currency?: unknown } | undefined

type ToldProject = Project & {
  readonly words: ProjectWords | undefined
  readonly official: boolean
}

/** The OC4IDS project as a row that a person opens in a spreadsheet. */
export const projectColumns: readonly Column<ToldProject>[] = [
  { heading: 'Identificador', value: ({ id }) => id, format: 'text' },
  { heading: 'Proyecto', value: ({ title }) => title ?? null },
  { heading: 'Descripción', value: ({ description }) => description ?? null },
  { heading: 'Estado', value: ({ words }) => words?.standing ?? null },
  { heading: 'Tipo de obra', value: ({ words }) => words?.type ?? null },
  { heading: 'Sector', value: ({ words }) => words?.sector ?? null },
  { heading: 'Clave del sector', value: ({ sector = [] }) => joined(sector), format: 'text' },
  { heading: 'Lugar', value: ({ locations = [] }) => joined(locations.map(placeOf)) },
  { heading: 'Dependencia', value: ({ publicAuthority }) => publicAuthority?.name ?? null },
  { heading: 'Presupuesto', value: ({ budget }) => amountOf(budget?.amount), format: 'money' },
  {
    heading: 'Presupuesto aprobado el',
    value: ({ budget }) => dayOf(budget?.approvalDate),
    format: 'date',
  },
  { heading: 'Inicio', value: ({ period }) => dayOf(period?.startDate), format: 'date' },
  {
    heading: 'Fin previsto',
    value: (project) => dayOf(handoverOf(project)?.dueDate),
    format: 'date',
  },
  { heading: 'Contrataciones', value: (project) => processesOf(project).length },
  {
    heading: 'Contratos',
    value: (project) =>
      processesOf(project).filter(({ summary }) => summary?.contractValue?.amount).length,
  },
  {
    heading: 'Proveedores',
    value: (project) =>
      joined(
        processesOf(project)
          .flatMap(({ summary }) => summary?.suppliers ?? [])
          .map(nameOf),
      ),
  },
  {
    heading: 'Monto contratado',
    value: (project) => sumOf(processesOf(project).flatMap(valueInForce)),
    format: 'money',
  },
  {
    heading: 'Pagado',
    value: (project) =>
      sumOf(
        processesOf(project)
          .flatMap(({ summary }) => summary?.transactions ?? [])
          .map(({ value }) => value),
      ),
    format: 'money',
  },
  { heading: 'Moneda', value: (project) => currencyOf(project) },
  {
    heading: 'Terminado el',
    value: ({ completion }) => dayOf(completion?.endDate),
    format: 'date',
  },
  {
    heading: 'Entregado el',
    value: (project) => dayOf(handoverOf(project)?.dateMet),
    format: 'date',
  },
  {
    heading: 'Procesos de contratación',
    value: (project) => joined(processesOf(project).map(({ id }) => id)),
    format: 'text',
  },
  { heading: 'Actualizado el', value: ({ updated }) => dayOf(updated), format: 'date' },
  // A row that is copied elsewhere still says it (DESIGN §2).
  { heading: 'Datos oficiales', value: ({ official }) => texts.about.official(official) },
]

type About = { readonly url: string; readonly terms: Terms; readonly official: boolean }

/** The sheet that says who publishes the table, under which terms, and whether it is official. */
export function aboutRows({ url, terms, official }: About): readonly (readonly string[])[] {
  const { publisher, license, publicationPolicy } = terms
  const t = texts.about
  return [
    [t.officialLabel, official ? t.official(true) : texts.testPrefix],
    [t.publisher, publisher.name],
    [t.source, url + paths.data],
    ...(license ? [[t.license, license]] : []),
    ...(publicationPolicy ? [[t.policy, publicationPolicy]] : []),
  ]
}

const processesOf = ({ contractingProcesses = [] }: Project): Processes => contractingProcesses

/** OC4IDS keeps the first value in the summary; each modification tells what it changed. */
const valueInForce = ({ summary }: Processes[number]): Amount[] => [
  summary?.contractValue,
  ...(summary?.modifications ?? []).flatMap(({ oldContractValue: old, newContractValue: fresh }) =>
    old && fresh ? [fresh, { ...old, amount: -(old.amount ?? 0) }] : [],
  ),
]

/** The period ends on the real day once it is known; only the milestone keeps what was promised first. */
const handoverOf = ({ milestones = [] }: Project) =>
  milestones.find(({ code }) => code === 'commissioning')

const nameOf = ({ name }: { readonly name?: string | undefined }) => name
const placeOf = ({ description, address, id }: NonNullable<Project['locations']>[number]) =>
  description ?? address?.streetAddress ?? id

const joined = (texts: readonly (string | undefined)[]) =>
  [...new Set(texts.filter((text) => text !== undefined))].join('; ') || null

const amountOf = (value: Amount) => value?.amount ?? null

/** Added as centavos, because pesos with fractions do not add up. */
function sumOf(values: readonly Amount[]) {
  const amounts = values.flatMap((value) => value?.amount ?? [])
  if (amounts.length === 0) return null
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100
}

const currencyOf = ({ budget, contractingProcesses = [] }: Project) => {
  const of = (value: Amount) => (typeof value?.currency === 'string' ? value.currency : undefined)
  const contracted = contractingProcesses.map(({ summary }) => of(summary?.contractValue))
  return joined([of(budget?.amount), ...contracted])
}

const dayOf = (date: string | null | undefined) => date?.slice(0, 10) ?? null
