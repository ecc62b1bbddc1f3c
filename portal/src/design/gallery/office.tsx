import type { Visit } from '../../kernel/visit/visit.ts'
import { Button } from '../button.tsx'
import { Choosing } from '../choosing.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { Figures } from '../figures.tsx'
import { Pills } from '../filters.tsx'
import { OfficePage } from '../office-page.tsx'
import { Status, type StatusProps } from '../status.tsx'

type Duty = {
  id: string
  title: string
  note: string
  place: string
  due: string
  status: StatusProps
}

const duties: readonly Duty[] = [
  {
    id: '1',
    title: 'Dictamen técnico: Rampa en la clínica',
    note: 'PP26-Z08-0412-C · propone vecina por módulo',
    place: 'Zona 8',
    due: '13 nov',
    status: { tone: 'late', word: '4 días hábiles tarde' },
  },
  {
    id: '2',
    title: 'Dictamen técnico: Bacheo en Privada Olmo',
    note: 'PP26-Z08-0398-K · parecida a 0371',
    place: 'Zona 8',
    due: 'hoy',
    status: { tone: 'waiting', word: 'Vence hoy' },
  },
  {
    id: '3',
    title: 'No se publicó: contrato LP-SMA-2025-027',
    note: 'La fecha de firma (3 may) es anterior al fallo (9 may).',
    place: 'Zona 22',
    due: 'hoy',
    status: { tone: 'stopped', word: 'Sin publicar' },
  },
]

const columns: readonly Column<Duty>[] = [
  {
    key: 'title',
    label: 'Asunto',
    main: true,
    cell: ({ title, note }) => (
      <>
        <a href="#asunto">{title}</a>
        <small>{note}</small>
      </>
    ),
  },
  { key: 'place', label: 'Lugar', cell: ({ place }) => place },
  { key: 'due', label: 'Vence', cell: ({ due }) => <b>{due}</b> },
  { key: 'status', label: 'Estado', cell: ({ status }) => <Status {...status} /> },
]

/** The inbox of a unit: what waits, what is late, and acting on many at once. */
export const OfficeSample = ({ visit }: { visit: Visit['Variables'] }) => (
  <OfficePage
    visit={visit}
    title="Por hacer"
    here="/oficina"
    lead="Lo que vence primero, arriba. Hoy es viernes 20 de noviembre."
    actions={<Button>Reportar avance</Button>}
  >
    <Figures
      items={[
        { label: 'Vence hoy', value: 3 },
        { label: 'Esta semana', value: 11 },
        { label: 'Tarde', value: 5, late: true, href: '#tarde' },
        { label: 'A tiempo este mes', value: '86 %' },
      ]}
    />
    <Pills
      label="Tipos de asunto"
      items={[
        { label: 'Todo', count: 23, href: '#todo', here: true },
        { label: 'Dictamen técnico', count: 14, href: '#dictamen' },
        { label: 'No publicado', count: 2, href: '#no-publicado' },
      ]}
    />
    <Choosing
      action="#dictaminar"
      name="que"
      acts={[
        { value: 'dictamen', label: 'Dictaminar' },
        { value: 'area', label: 'Asignar' },
      ]}
    >
      <DataTable
        caption="Asuntos por hacer"
        quiet
        columns={columns}
        rows={duties}
        choose={{
          name: 'asunto',
          value: ({ id }) => id,
          label: ({ title }) => title,
          chosen: ({ id }) => id === '2',
        }}
      />
    </Choosing>
  </OfficePage>
)
