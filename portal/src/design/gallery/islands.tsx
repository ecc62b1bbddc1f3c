import { Field } from '../field.tsx'
import { Form, KeptDraft } from '../form.tsx'
import { Keyboard } from '../keyboard.tsx'
import { LookPreview, Swatch, WornShield } from '../look-preview.tsx'
import { TownMap } from '../map.tsx'
import { Section } from '../section.tsx'

const map = {
  label: 'Mapa de las obras',
  works: '/proyectos.geojson',
  outlines: '/lugares.geojson',
}

/** Closed, as a list shows it; opened, as it comes when it was asked for. */
export const MapSamples = () => (
  <>
    <Section title="Un mapa cerrado">
      <TownMap {...map} opened={false} other="/galeria/mapa" />
    </Section>
    <Section title="El mismo, abierto">
      <TownMap {...map} id="abierto" opened={true} other="/galeria/mapa" />
    </Section>
  </>
)

/** What the office adds where there is script: its keys, and what was typed and never sent. */
export const OfficeIslandSamples = () => (
  <>
    <Section title="Las teclas">
      <Keyboard open lines={[{ label: 'Por hacer' }, { label: 'Obras' }, { label: 'Contratos' }]} />
    </Section>
    <Section title="Un borrador que espera" on="sheet">
      <Form action="#borrador" submit="Guardar avance">
        <KeptDraft shown />
        <Field name="nota" kind="textarea" label="Nota" optional rows={3} />
      </Form>
    </Section>
    <Section title="Respuestas que se revisan al llenarlas" on="sheet">
      <Form action="#revisado" submit="Continuar" checked>
        <Field
          name="monto"
          kind="money"
          label="Monto del contrato"
          hint="El total que se firmó, con impuestos. En pesos."
          value="1,48"
          rule={{ asks: 'money', required: true }}
        />
        <Field
          name="firma"
          kind="date"
          label="Fecha de firma"
          hint="El día de la última firma. Así: 20/11/2026."
          rule={{ asks: 'date', required: true }}
        />
      </Form>
    </Section>
  </>
)

const looks = [
  { strong: '#0b5a4f', accent: '#e7b02c' },
  { strong: '#1b3a8a', accent: '#f2c14e' },
  { strong: '#7a1f3d', accent: '#f4a7b9' },
]
const longest = 'Heroica Ciudad de San Tequio de los Fresnos y Peña Blanca'

/** Colours that a town may wear, with its letter or its shield, with a short name and with the longest. */
export const LookSamples = () => (
  <>
    {looks.map((look, at) => (
      <Section title={['Los nuestros', 'Un municipio en azul', 'Uno en vino'][at] ?? ''}>
        <p>
          <Swatch colour={look.strong} />
          <Swatch colour={look.accent} />
        </p>
        <LookPreview
          look={look}
          name={at === 2 ? longest : 'San Tequio'}
          shield={at === 1 ? shield : null}
          caption={`Así se ve con ${look.strong} y ${look.accent}.`}
        />
      </Section>
    ))}
    <Section title="El escudo que se lleva">
      <WornShield src={shield} alt="Escudo de San Tequio" words="Se ve en cada página." />
    </Section>
  </>
)

const shield =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 8 9%22%3E%3Cpath fill=%22%231b3a8a%22 d=%22M0 0h8v5c0 2-2 3-4 4-2-1-4-2-4-4z%22/%3E%3C/svg%3E'
