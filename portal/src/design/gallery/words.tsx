import { Progress } from '../bar.tsx'
import { Button, ButtonLink } from '../button.tsx'
import { Card, Cards } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { Figures } from '../figures.tsx'
import { Fold } from '../fold.tsx'
import { Manual } from '../manual.tsx'
import { Money, MoneySaid } from '../money.tsx'
import { Lines, Note } from '../note.tsx'
import { Notice } from '../notice.tsx'
import { Phases } from '../phases.tsx'
import { Actions, Section, Stack } from '../section.tsx'
import { Status } from '../status.tsx'
import { Steps } from '../steps.tsx'

/** What says something in few words: states, figures, notices, cards. */
export const WordSamples = () => (
  <>
    <States />
    <MoneyBand />
    <PhasesSample />
    <WorkCards />
    <Notices />
    <SmallWords />
    <Section title="Lo que pocos necesitan">
      <Fold label="Ver los 40 pagos">
        <p>Cada pago con su fecha, su monto y a quién.</p>
      </Fold>
      <Fold label="Leer la descripción completa" open>
        <p>Pavimento de concreto, banquetas y drenaje en 420 metros, de Nogal a 5 de Mayo.</p>
      </Fold>
    </Section>
    <Section title="Nada que mostrar">
      <Empty
        title="Ninguna obra cumple estos filtros"
        action={{ label: 'Quitar filtros', href: '#lista' }}
      >
        Hay 71 obras en total. Prueba con otra delegación u otro año.
      </Empty>
    </Section>
  </>
)

const States = () => (
  <Section title="Estado: palabra, forma y color">
    <Actions>
      <Status tone="done" word="Entregada" />
      <Status tone="under-way" word="En ejecución · 46 %" />
      <Status tone="waiting" word="Vence hoy" />
      <Status tone="late" word="En contratación · 20 días hábiles tarde" />
      <Status tone="stopped" word="Sin publicar" />
      <Status tone="quiet" word="Sin empezar" />
    </Actions>
    <Actions>
      <Button>Guardar</Button>
      <ButtonLink href="#botones">Descargar</ButtonLink>
      <Button kind="danger">Cancelar la obra</Button>
      <a href="#botones">Volver sin guardar</a>
    </Actions>
    <Steps
      steps={[
        { label: 'Elegir archivo', state: 'done', href: '#pasos' },
        { label: 'Ver la diferencia', state: 'here' },
        { label: 'Aplicar', state: 'next' },
      ]}
    />
    <Progress
      label="Revisión de las áreas:"
      of={742}
      against={1008}
      words="742 de 1,008 con dictamen"
    />
  </Section>
)

const MoneyBand = () => (
  <Section title="Edición 2025: el dinero, peso por peso" on="band">
    <Figures
      items={[
        {
          label: 'Asignado',
          value: <Money of={9_000_000_000} in="millions" />,
          note: '71 obras',
          share: 1,
        },
        {
          label: 'Contratado',
          value: <Money of={3_140_000_000} in="millions" />,
          note: '24 obras',
          share: 0.349,
        },
        {
          label: 'Pagado',
          value: <Money of={1_280_000_000} in="millions" />,
          note: 'en 61 pagos',
          share: 0.142,
        },
        {
          label: 'Entregado',
          value: '3 obras',
          note: 'se prometieron 9 a esta fecha',
          share: 0.042,
        },
      ]}
    />
    <p>
      <a href="#dinero">Abrir cada cifra</a> · <a href="#dinero">Descargar los datos (EDCA)</a>
    </p>
  </Section>
)

const PhasesSample = () => (
  <Section title="En qué vamos" on="sheet">
    <Phases
      items={[
        { title: 'Con su dinero asignado', href: '#dinero', state: 'done', words: '71 obras' },
        {
          ...{ title: 'Contratadas', state: 'late', words: '12 de 71 obras', share: 0.17 },
          ...{ href: '#dinero', note: 'se prometieron 20 para hoy' },
        },
        { title: 'Con la obra empezada', state: 'here', words: '9 de 71 obras', share: 0.13 },
        { title: 'Entregadas', state: 'next', words: '0 de 71 obras', note: 'desde marzo' },
      ]}
    />
  </Section>
)

const photograph =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 7 3%22%3E%3Cpath fill=%22%23c9d6dc%22 d=%22M0 0h7v3H0z%22/%3E%3Cpath fill=%22%23706f69%22 d=%22M0 3 3 1h1l3 2z%22/%3E%3C/svg%3E'

const WorkCards = () => (
  <Section
    title="Obras que cambiaron esta semana"
    link={{ label: 'Ver las 71 obras', href: '#lista' }}
  >
    <Cards>
      <Card
        title="Banquetas y rampas en la calle Nogal"
        href="#tarjeta"
        status={{ tone: 'done', word: 'Entregada' }}
        picture={{ src: photograph, alt: 'La calle Nogal con banquetas nuevas' }}
        detail="Zona 12 · Las Lomas · $1,184,300 pagados"
      />
      <Card
        title="Cancha techada del parque Jacarandas"
        href="#tarjeta"
        status={{ tone: 'under-way', word: 'En ejecución · 46 %' }}
        detail="Delegación Coecillo · $2,450,000 contratados"
      />
      <Card
        title="Pavimento de la calle Trinidad"
        href="#tarjeta"
        status={{ tone: 'late', word: 'En contratación · 20 días hábiles tarde' }}
        detail="Zona 31 · San Miguel · $1,600,000 asignados"
      />
    </Cards>
  </Section>
)

const Notices = () => (
  <Section title="Avisos">
    <Stack>
      <Notice tone="success" title="Sí quedó registrado">
        El avance de la obra ya se ve en su página pública.
      </Notice>
      <Notice tone="info">Los datos abiertos se renuevan en menos de cinco minutos.</Notice>
      <Notice tone="warning" title="Vence mañana">
        Faltan dos dictámenes de la zona 8.
      </Notice>
      <Notice tone="error" title="No se publicó">
        La fecha de firma (3 may) es anterior al fallo (9 may). <a href="#avisos">Corregir</a>
      </Notice>
    </Stack>
  </Section>
)

const SmallWords = () => (
  <Section title="Lo que acompaña" on="sheet">
    <p>
      Licitación pública <Note>Cualquier empresa puede ofrecer.</Note>
    </p>
    <p>
      Contratado: <Money of={148_000_000} /> y <MoneySaid>90,000 USD</MoneySaid>
    </p>
    <Lines items={['obras-2025.xlsx', <a href="#archivo">avances-2025.csv</a>]} />
    <Note whole>Contratado, en letra: un millón cuatrocientos ochenta mil pesos 00/100 M.N.</Note>
    <Manual html="<p>Abre el portal y escribe tu <strong>calle</strong>.</p>" />
  </Section>
)
