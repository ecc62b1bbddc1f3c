import { Select } from '../choices.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { Empty } from '../empty.tsx'
import { Field } from '../field.tsx'
import { Filters, MoreFilters } from '../filters.tsx'
import { List } from '../list.tsx'
import type { ListState } from '../list-state.ts'
import { Money } from '../money.tsx'
import { Section } from '../section.tsx'
import { Status, type StatusProps } from '../status.tsx'

type Work = { folio: string; name: string; zone: string; centavos: number; status: StatusProps }

const works: readonly Work[] = [
  {
    folio: 'PP25-Z31-0147-R',
    name: 'Pavimento de la calle Trinidad',
    zone: 'Zona 31',
    centavos: 160_000_000,
    status: { tone: 'late', word: 'En contratación · 20 días hábiles tarde' },
  },
  {
    folio: 'PP25-Z12-0031-K',
    name: 'Banquetas y rampas en la calle Nogal',
    zone: 'Zona 12',
    centavos: 118_430_050,
    status: { tone: 'done', word: 'Entregada' },
  },
  {
    folio: 'PP25-Z40-0212-C',
    name: 'Cancha techada del parque Jacarandas',
    zone: 'Coecillo',
    centavos: 245_000_000,
    status: { tone: 'under-way', word: 'En ejecución · 46 %' },
  },
]

const columns: readonly Column<Work>[] = [
  {
    key: 'name',
    label: 'Obra',
    main: true,
    order: 'nombre',
    cell: ({ name, folio }) => (
      <>
        <a href="#obra">{name}</a>
        <small>{folio}</small>
      </>
    ),
  },
  { key: 'zone', label: 'Lugar', cell: ({ zone }) => zone },
  {
    key: 'money',
    label: 'Asignado',
    kind: 'number',
    order: 'monto',
    cell: ({ centavos }) => <Money of={centavos} />,
  },
  { key: 'status', label: 'Estado', cell: ({ status }) => <Status {...status} /> },
]

const state: ListState = {
  page: 2,
  limit: 3,
  order: 'monto',
  descending: true,
  query: (change) => {
    const query = new URLSearchParams({ pagina: '2', orden: '-monto' })
    for (const [name, value] of Object.entries(change)) query.set(name, String(value ?? ''))
    return `?${query}`
  },
}

/** The list of the public portal with everything it may have, and one that found nothing. */
export const ListSamples = () => (
  <>
    <List
      title="Obras"
      lead="Lo que ganó la votación, con su dinero y sus fechas."
      total={71}
      noun={['obra', 'obras']}
      state={state}
      filters={<WorkFilters />}
      downloads={[
        { label: 'CSV', href: '#csv', note: '14 KB' },
        { label: 'XLSX', href: '#xlsx', note: '22 KB' },
      ]}
      empty={null}
    >
      <DataTable
        caption="Obras con su dinero y su estado"
        quiet
        columns={columns}
        rows={works}
        sort={state}
        foot={{ name: 'En esta página', money: <Money of={523_430_050} /> }}
      />
    </List>
    <Section title="Una lista vacía">
      <List
        total={0}
        noun={['obra', 'obras']}
        state={state}
        empty={
          <Empty title="Todavía no hay obras">Las obras aparecen cuando termina la votación.</Empty>
        }
      />
    </Section>
  </>
)

const WorkFilters = () => (
  <Filters state={state} clear="#lista">
    <Field name="q" kind="search" label="Calle, colonia o folio" value="Trinidad" />
    <Select
      name="delegacion"
      label="Delegación"
      none="Todas"
      options={[
        { value: 'san-miguel', label: 'San Miguel' },
        { value: 'coecillo', label: 'Coecillo' },
      ]}
    />
    <Select
      name="estado"
      label="Estado"
      none="Todos"
      value="tarde"
      options={[
        { value: 'tarde', label: 'Tarde' },
        { value: 'entregada', label: 'Entregada' },
      ]}
    />
    <MoreFilters open={false}>
      <Select
        name="rubro"
        label="Rubro"
        none="Todos"
        options={[{ value: 'agua', label: 'Agua y drenaje' }]}
      />
    </MoreFilters>
  </Filters>
)
