import { BarChart } from '../chart/bar-chart.tsx'
import { Chart } from '../chart/chart.tsx'
import { FigureTable } from '../chart/figure-table.tsx'
import { LineChart } from '../chart/line-chart.tsx'
import { Stack } from '../section.tsx'

const months = ['ene 2026', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago']
const promised = [0, 4, 12, 29, 48, 62, 68, 71]
const done = [0, 2, 5, 9, 12, null, null, null]

const units = [
  { name: 'Obra Pública', onTime: 27, late: 14 },
  { name: 'Parques y Espacios Públicos', onTime: 15, late: 3 },
  { name: 'Secretaría de Infraestructura, Movilidad y Agua', onTime: 0, late: 0 },
]

const whole = (value: number) => String(value)

/** Every drawing beside its table: with figures, with zeros, with long names. */
export const ChartSamples = () => (
  <Stack>
    <Chart
      id="contratado"
      title="Se contrató el 17 % de lo prometido"
      about="Obras contratadas de la edición 2026, hasta el 31 de mayo."
      drawing={
        <LineChart
          id="contratado-dibujo"
          label="Obras contratadas por mes"
          along={months}
          write={whole}
          today={{ at: 4, label: 'hoy' }}
          lines={[
            { name: 'Prometido', kind: 'planned', values: promised, words: '71 obras' },
            { name: 'Contratado', kind: 'real', values: done, words: '12 obras' },
          ]}
        />
      }
      table={
        <FigureTable
          caption="Obras contratadas por mes"
          columns={['Mes', 'Prometido', 'Contratado']}
          rows={months.map((month, at) => ({
            key: month,
            head: month,
            figures: [promised[at], done[at] ?? '–'],
          }))}
        />
      }
      downloads={[{ label: 'CSV', href: '#csv' }]}
    />
    <Chart
      id="atraso"
      title="14 de 41 obras de Obra Pública van tarde"
      about="Obras abiertas, contra la primera fecha que se prometió."
      drawing={
        <BarChart
          id="atraso-dibujo"
          label="Obras a tiempo y tarde por área"
          rows={units.map(({ name, onTime, late }) => ({
            label: name,
            words: `${late} de ${onTime + late} tarde`,
            parts: [
              { value: late, tone: 'late' },
              { value: onTime, tone: 'quiet' },
            ],
          }))}
        />
      }
      table={
        <FigureTable
          caption="Obras a tiempo y tarde por área"
          columns={['Área', 'A tiempo', 'Tarde']}
          rows={[
            ...units.map(({ name, onTime, late }) => ({
              key: name,
              head: name,
              figures: [onTime, late],
            })),
            { key: 'total', head: 'En total', figures: [42, 17], total: true },
          ]}
        />
      }
    />
    <Chart
      id="vacio"
      title="Todavía no se paga nada"
      about="Así se ve cuando todo está en cero."
      drawing={
        <BarChart
          id="vacio-dibujo"
          label="Pagado por área"
          rows={[{ label: 'Obra Pública', parts: [{ value: 0, tone: 'strong' }], words: '$0' }]}
        />
      }
      table={
        <FigureTable
          caption="Pagado por área"
          columns={['Área', 'Pagado']}
          rows={[{ key: 'obra', head: 'Obra Pública', figures: ['$0'] }]}
        />
      }
    />
    <Chart
      id="nada"
      title="Todavía no se prometen contratos"
      about="Así se ve cuando no hay nada que dibujar."
      nothing="La línea aparece con la primera fecha prometida de un contrato."
      drawing={null}
      table={null}
    />
  </Stack>
)
