import type { TimelineEntry } from '../../kernel/story/story.ts'
import { ButtonLink } from '../button.tsx'
import { Detail } from '../detail.tsx'
import { Changed, Difference } from '../difference.tsx'
import { Links, News } from '../links.tsx'
import { MoneyBars } from '../money-bars.tsx'
import { PageHead } from '../page-head.tsx'
import { Pictures } from '../pictures.tsx'
import { Actions, Columns, Section } from '../section.tsx'
import { Timeline } from '../timeline.tsx'

/** A work from the idea to the delivery. */
export const ProjectSample = () => (
  <>
    <PageHead
      title="Pavimento de la calle Trinidad"
      status={{ tone: 'late', word: 'En contratación · 20 días hábiles tarde' }}
      lead="Pavimento de concreto, banquetas y drenaje en 420 metros, de Nogal a 5 de Mayo. Ganó la votación de enero con 312 votos, 45 más que la segunda."
      facts={[
        { label: 'Folio', value: 'PP25-Z31-0147-R' },
        { label: 'Quién responde', value: <a href="#area">Obra Pública</a> },
        { label: 'Techo', value: '$1,600,000' },
        { label: 'Prometida para', value: '5 sep 2025' },
      ]}
    />
    <Columns
      main={
        <>
          <Section title="De la idea a la entrega" on="sheet">
            <Timeline entries={moments} />
          </Section>
          <Section
            title="Qué cambió"
            on="sheet"
            link={{ label: 'Ver toda su historia', href: '#historia' }}
          >
            <News items={news} />
          </Section>
          <Section title="Fotografías" on="sheet">
            <Pictures items={pictures} />
          </Section>
        </>
      }
      aside={<Aside />}
    />
  </>
)

/** A grey square: the gallery has no works to photograph. */
const square =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 3 2%22%3E%3Crect width=%223%22 height=%222%22 fill=%22%23857b64%22/%3E%3C/svg%3E'
const pictures = ['Antes de la obra', 'Avance al 8 sep 2025', 'Obra terminada'].map((caption) => ({
  ...{
    src: square,
    whole: square,
    alt: `Muestra de foto: ${caption}`,
    width: 960,
    height: 640,
    caption,
  },
}))

const Aside = () => (
  <>
    <Section title="El dinero" on="sheet">
      <MoneyBars
        against={{ label: 'Techo de la zona', centavos: 160_000_000 }}
        bars={[
          { label: 'Presupuesto del proyecto', centavos: 158_421_000 },
          { label: 'Contratado', centavos: 176_000_000, href: '#contrato' },
          { label: 'Convenio', centavos: null },
          { label: 'Pagado', centavos: 0 },
        ]}
      />
    </Section>
    <Section title="Así está hoy" on="sheet">
      <Pictures items={pictures.slice(0, 2)} as="pair" />
    </Section>
    <Section title="Los datos" on="sheet">
      <Links
        items={[
          { label: 'Proyecto ejecutivo', href: '#proyecto', note: 'PDF, 240 KB' },
          { label: 'Historia completa', href: '#historia' },
        ]}
      />
    </Section>
    <Section title="El contrato" on="sheet">
      <Detail
        items={[
          { label: 'Procedimiento', value: <a href="#contrato">LP-SMA-2025-031</a> },
          { label: 'Empresa', value: 'Construcciones del Bajío, S. A. de C. V.' },
          { label: 'Plazo', value: '120 días naturales' },
        ]}
      />
    </Section>
    <Section title="Síguela" on="sheet">
      <p>Te avisamos cuando cambie. Sin crear cuenta.</p>
      <Actions>
        <ButtonLink href="#avisame" kind="strong">
          Avísame
        </ButtonLink>
        <ButtonLink href="#problema">Reportar un problema</ButtonLink>
      </Actions>
    </Section>
    <Difference caption="Lo que cambia con esta carga" rows={changes} />
    <Section title="Lo mismo, en un renglón de la historia" on="sheet">
      <Changed rows={changes} more="y 2 datos más" />
    </Section>
  </>
)

const changes = [
  { label: 'Presupuesto', before: '$1,584,210', after: '$1,600,000' },
  { label: 'Empresa', before: null, after: 'Construcciones del Bajío' },
  { label: 'Nota', before: 'Revisar el drenaje', after: null },
]

const news = [
  {
    ...{ what: 'Cambió de etapa', words: 'De «Proyecto ejecutivo concluido» a «En contratación».' },
    ...{ on: '2025-04-18', who: 'Obra Pública' },
  },
  {
    ...{ what: 'Se registró la obra', words: '', on: '2025-01-28' },
    who: 'Participación Ciudadana',
  },
]

const moments: readonly TimelineEntry[] = [
  {
    id: 'propuesta',
    title: 'Propuesta de vecinos',
    detail: 'Registrada en el módulo Cabecera',
    state: 'done',
    on: '2024-09-12',
    links: [{ label: 'leer la propuesta', href: '#propuesta' }],
    order: 1,
  },
  {
    id: 'dictamenes',
    title: 'Tres dictámenes: viable',
    detail: 'Técnico, jurídico y presupuestal',
    state: 'done',
    on: '2024-11-20',
    promised: '2024-11-29',
    links: [{ label: 'ver por qué', href: '#dictamenes' }],
    order: 2,
  },
  {
    id: 'votacion',
    title: 'Ganó la votación',
    detail: '312 de 988 votos en la zona 31',
    state: 'done',
    on: '2025-01-25',
    promised: '2025-01-25',
    order: 3,
  },
  {
    id: 'proyecto',
    title: 'Proyecto ejecutivo',
    detail: 'Planos y catálogo de conceptos',
    state: 'done',
    on: '2025-04-18',
    promised: '2025-04-02',
    daysLate: 12,
    order: 4,
  },
  {
    id: 'licitacion',
    title: 'Licitación',
    detail: 'Dos empresas preguntaron; la junta de aclaraciones pasó al 3 de junio.',
    state: 'late',
    promised: '2025-04-30',
    newPromise: '2025-06-27',
    daysLate: 20,
    explanation: 'Obra Pública explica: «El catálogo se corrigió por el cruce con el drenaje».',
    order: 5,
  },
  {
    ...{ id: 'convocatoria', title: 'Se publicó la convocatoria', state: 'done', minor: true },
    ...{ detail: 'Cierra el 20 may 2025.', on: '2025-05-02', order: 5.5 },
  },
  { id: 'contrato', title: 'Contrato', state: 'here', promised: '2025-05-15', order: 6 },
  {
    ...{ id: 'obra', title: 'Obra', state: 'next', order: 7 },
    ...{ promised: '2025-08-29', newPromise: '2025-10-30' },
  },
  {
    id: 'entrega',
    title: 'Entrega a los vecinos',
    state: 'next',
    promised: '2025-09-05',
    order: 8,
  },
]
