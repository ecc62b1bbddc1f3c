import { Answers } from '../answers.tsx'
import { Ask } from '../ask.tsx'
import { Checkbox, Checkboxes, Radios, Select } from '../choices.tsx'
import { Field } from '../field.tsx'
import { FileField } from '../file-field.tsx'
import { Fieldset, Form, type Sent } from '../form.tsx'
import { Section } from '../section.tsx'

const sent: Sent = {
  typed: { clave: 'k-1', avance: 'ciento diez', fecha: '31/02/2025', nota: 'Falta la rampa.' },
  errors: {
    avance: 'El avance es un número de 0 a 100.',
    fecha: 'El 31 de febrero no existe. Revisa la fecha.',
    motivo: 'Elige por qué se movió la fecha.',
  },
}

/** A form before it is sent, and the same one when it came back. */
export const FormSamples = () => (
  <>
    <Section title="Una sola pregunta">
      <Ask action="#busqueda" submit="Buscar" other={<a href="#lista">Ver las 71 obras</a>}>
        <Field
          kind="search"
          name="q"
          label="¿Qué pasa en tu colonia?"
          hint="Calle, colonia o folio."
        />
      </Ask>
    </Section>
    <Section title="Reportar avance" on="sheet">
      <Form
        action="#formulario"
        once="k-0"
        version={7}
        files
        submit="Guardar avance"
        cancel="#obra"
      >
        <Fields prefix="a" />
      </Form>
    </Section>
    <Section title="El mismo, con errores" on="sheet">
      <Form action="#formulario" sent={sent} version={7} submit="Guardar avance" cancel="#obra">
        <Fields sent={sent} />
      </Form>
    </Section>
    <Section title="Revisa antes de publicar" on="sheet">
      <Form action="#formulario" submit="Publicar el avance">
        <Answers
          action="#formulario"
          items={[
            { name: 'avance', label: 'Avance físico', value: '46 %' },
            {
              ...{ name: 'monto', label: 'Monto' },
              value: (
                <>
                  $1,240,000
                  <small class="note">un millón doscientos cuarenta mil pesos 00/100 M.N.</small>
                </>
              ),
            },
            {
              ...{ name: 'empresa', label: 'Empresa' },
              value: 'Infraestructura y Caminos de la Mesa del Norte, S.A.P.I. de C.V.',
            },
          ]}
        />
      </Form>
    </Section>
  </>
)

const Fields = ({ sent, prefix }: { sent?: Sent; prefix?: string }) => {
  const at = (name: string) => ({ name, sent, id: prefix && `${prefix}-${name}` })
  return (
    <>
      <Field {...at('avance')} kind="number" label="Avance físico" hint="De 0 a 100." required />
      <Field
        {...at('fecha')}
        kind="date"
        label="Fecha"
        hint="Como la escribas: 20/11/2026 o 20 nov 2026."
      />
      <Field {...at('pagado')} kind="money" label="Pagado hasta hoy" value="1,184,300.50" />
      <Select
        {...at('paso')}
        label="Paso"
        value="obra"
        options={[
          { value: 'contrato', label: 'Contratada' },
          { value: 'obra', label: 'En ejecución' },
        ]}
      />
      <Radios
        {...at('motivo')}
        label="Por qué se movió la fecha"
        value="lluvia"
        options={[
          { value: 'lluvia', label: 'Lluvia' },
          {
            value: 'drenaje',
            label: 'Cruce con el drenaje',
            hint: 'Se explica en la página pública.',
          },
        ]}
      />
      <Checkboxes
        {...at('areas')}
        label="A quién se avisa"
        values={['tesoreria']}
        options={[
          { value: 'tesoreria', label: 'Tesorería' },
          { value: 'contraloria', label: 'Contraloría' },
        ]}
      />
      <Field {...at('nota')} kind="textarea" label="Nota" optional rows={3} />
      <Fieldset legend="Evidencia" hint="Una foto de hoy dice más que un párrafo.">
        <FileField {...at('foto')} label="Foto" accept="image/*" optional camera />
        <Checkbox
          {...at('publica')}
          label="Publicar la foto"
          hint="Sin personas que se reconozcan."
        />
      </Fieldset>
    </>
  )
}
