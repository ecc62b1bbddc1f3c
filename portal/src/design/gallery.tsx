import type { HtmlEscapedString } from 'hono/utils/html'
import type { Visit } from '../kernel/visit/visit.ts'
import { UPLOAD_LIMIT } from '../lib/byte-size.ts'
import { Button } from './button.tsx'
import { Radios } from './choices.tsx'
import { Form } from './form.tsx'
import { ChartSamples } from './gallery/charts.tsx'
import { FormSamples } from './gallery/forms.tsx'
import { LookSamples, MapSamples, OfficeIslandSamples } from './gallery/islands.tsx'
import { ListSamples } from './gallery/lists.tsx'
import { OfficeSample } from './gallery/office.tsx'
import { ProjectSample } from './gallery/project.tsx'
import { WordSamples } from './gallery/words.tsx'
import { Page } from './page.tsx'
import { PageHead } from './page-head.tsx'
import { Fault, Forbidden, NotFound, TooLarge } from './problem.tsx'
import { QuestionPage } from './question-page.tsx'
import { StalePage } from './stale-page.tsx'

type Sample = { visit: Visit['Variables'] }
type Rendered = HtmlEscapedString | Promise<HtmlEscapedString>

/** Every part in every state, on one page; whole pages have an address of their own beside it. */
export const GalleryPage = ({ visit }: Sample) => (
  <Page
    visit={visit}
    title="Galería"
    description="Las partes de las que se hacen todas las páginas."
    path="/galeria"
    crumbs={[{ label: 'Portada', href: '/' }, { label: 'Galería' }]}
  >
    <PageHead
      title="Las partes de todas las páginas"
      lead="Cada parte en cada estado. Lo que se ve aquí es lo que ve quien visita el portal."
    />
    <WordSamples />
    <FormSamples />
  </Page>
)

/** By the last word of its address, /galeria/…; '' is the gallery itself. */
export const galleryPages: Readonly<Record<string, (sample: Sample) => Rendered>> = {
  '': GalleryPage,
  proyecto: ({ visit }) => (
    <Page visit={visit} title="Proyecto" here="/proyectos" crumbs={crumbs}>
      <ProjectSample />
    </Page>
  ),
  lista: ({ visit }) => (
    <Page visit={visit} title="Lista" here="/proyectos">
      <ListSamples />
    </Page>
  ),
  graficas: ({ visit }) => (
    <Page visit={visit} title="Gráficas" here="/proyectos">
      <PageHead title="Gráficas" lead="Cada dibujo dice lo que muestra, junto a su tabla." />
      <ChartSamples />
    </Page>
  ),
  mapa: ({ visit }) => (
    <Page visit={visit} title="Mapa" here="/proyectos" scripts={['map']}>
      <PageHead title="Mapa" lead="Se abre junto a una lista que dice lo mismo." />
      <MapSamples />
    </Page>
  ),
  marca: ({ visit }) => (
    <Page visit={visit} title="Colores y escudo">
      <PageHead title="Colores y escudo" lead="Lo que un municipio puede cambiar." />
      <LookSamples />
    </Page>
  ),
  teclado: ({ visit }) => (
    <Page visit={visit} title="Teclas y borradores" scripts={['checked']}>
      <PageHead title="Teclas y borradores" lead="Lo que la oficina agrega donde hay script." />
      <OfficeIslandSamples />
    </Page>
  ),
  oficina: OfficeSample,
  pregunta: ({ visit }) => <Question visit={visit} />,
  'no-existe': NotFound,
  'sin-permiso': Forbidden,
  'sin-permiso-oficina': ({ visit }) => (
    <Forbidden visit={{ ...visit, path: '/oficina', person: visit.person ?? officer }} />
  ),
  'pesa-mucho': ({ visit }) => <TooLarge visit={visit} limit={UPLOAD_LIMIT} back="#formulario" />,
  falla: ({ visit }) => <Fault visit={visit} folio="7KQM-2XPD" />,
  ocupado: () => <Fault folio="7KQM-2XPD" away />,
  cambio: ({ visit }) => <Stale visit={visit} />,
}

/** Somebody who works in the office and may open nothing there. */
const officer = { id: 'ana', name: 'Ana Luz Rentería', email: '', roles: [] }

const crumbs = [
  { label: 'Obras', href: '#obras' },
  { label: 'Delegación San Miguel', href: '#delegacion' },
  { label: 'Zona 31' },
]

const Question = ({ visit }: Sample) => (
  <QuestionPage
    visit={visit}
    task="Votación 2026 · Zona 31"
    leave={{ href: '/' }}
    step={{ at: 2, of: 3, hint: 'Tu zona, luego tu delegación' }}
    title="¿Qué obra quieres para la zona 31?"
    lead="Gana la que tenga más votos. Hay $1,600,000 para tu zona."
    tray={
      <>
        <p>
          <b>Elegiste: Pavimento de la calle Olmo.</b> Puedes cambiarla.
        </p>
        <Button form="voto">Seguir</Button>
      </>
    }
  >
    <Form action="#voto" id="voto">
      <Radios
        name="obra"
        label="Elige 1"
        value="4"
        options={[
          {
            value: '4',
            label: 'Pavimento de la calle Olmo',
            hint: '$1,420,000 · concreto y drenaje',
          },
          {
            value: '9',
            label: 'Luminarias en el parque Jacarandas',
            hint: '$640,000 · 32 lámparas',
          },
        ]}
      />
    </Form>
  </QuestionPage>
)

const Stale = ({ visit }: Sample) => (
  <StalePage
    visit={visit}
    what="esta obra"
    by="Obra Pública, hoy a las 10:42"
    changes={[{ label: 'Avance físico', before: '46 %', after: '52 %' }]}
    typed={{ clave: 'k-1', version: '6', avance: '50', nota: 'Falta la rampa.' }}
    labels={{ avance: 'Avance físico', nota: 'Nota' }}
    action="#obra"
    version={7}
    back="#obra"
  />
)
