import { z } from 'zod'
import { Field, Select, type Sent } from '../../../design/index.ts'
import { unitsInForce } from '../../../kernel/organisation/index.ts'
import type { Db } from '../../../lib/db/connection.ts'
import { optionalText, requiredText } from '../../../lib/fields.ts'
import { centavos } from '../../../lib/money.ts'
import { formatPesos } from '../../../lib/money-text.ts'
import { pageTexts } from '../page-texts.ts'
import { isProjectType, isSector, projectTypes, sectors, type WorkFacts } from '../rules/work.ts'
import { everyPlaceChoice } from '../store/choices.ts'
import { capital, sectorNames, typeNames } from '../texts.ts'
import {
  choice,
  optionalCode,
  optionalCount,
  optionalLatitude,
  optionalLongitude,
  optionalMoney,
  year,
} from './form-fields.ts'

const { fields, errors } = pageTexts

/** What is known of a work, as a form sends it. */
export const factsForm = z
  .object({
    nombre: requiredText(errors.title, 300),
    descripcion: optionalText(2000),
    edicion: year,
    identificador: optionalText(100),
    lugar: choice,
    direccion: optionalText(300),
    latitud: optionalLatitude,
    longitud: optionalLongitude,
    unidad: choice,
    tipo: optionalCode(isProjectType),
    rubro: optionalCode(isSector),
    monto: optionalMoney,
    techo: optionalMoney,
    votos: optionalCount,
    motivo: optionalText(1000),
  })
  .refine(({ latitud, longitud }) => (latitud === null) === (longitud === null), {
    path: ['latitud'],
    message: errors.point,
  })

export const factsTyped = (said: z.output<typeof factsForm>): WorkFacts => ({
  edition: said.edicion,
  externalId: said.identificador || null,
  title: said.nombre,
  description: said.descripcion || null,
  type: said.tipo,
  sector: said.rubro,
  placeId: said.lugar,
  address: said.direccion || null,
  lon: said.longitud,
  lat: said.latitud,
  unitId: said.unidad,
  ceiling: said.techo,
  assigned: said.monto,
  votes: said.votos,
})

export const factsLabels: Readonly<Record<string, string>> = {
  nombre: fields.title,
  descripcion: fields.description,
  lugar: fields.place,
  direccion: fields.address,
  unidad: fields.unit,
  monto: fields.assigned,
  techo: fields.ceiling,
  votos: fields.votes,
  motivo: fields.reason,
}

type FactsFieldsProps = {
  readonly db: Db
  readonly facts: Partial<WorkFacts>
  readonly sent: Sent | undefined
}

export async function FactsFields({ db, facts, sent }: FactsFieldsProps) {
  const places = await everyPlaceChoice(db)
  const units = (await unitsInForce(db)).map(({ id, name }) => ({ value: id, label: name }))
  const pesos = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? undefined : formatPesos(centavos(amount)).slice(1)
  return (
    <>
      <Field name="nombre" label={fields.title} value={facts.title} sent={sent} required />
      <Field
        name="descripcion"
        kind="textarea"
        label={fields.description}
        value={facts.description}
        sent={sent}
        rows={3}
        optional
      />
      <Field
        name="edicion"
        kind="number"
        label={fields.edition}
        value={facts.edition}
        sent={sent}
        required
      />
      <Select
        name="lugar"
        label={fields.place}
        none={fields.unknown}
        value={facts.placeId}
        options={places}
        sent={sent}
      />
      <Field name="direccion" label={fields.address} value={facts.address} sent={sent} optional />
      <Field
        name="latitud"
        label={fields.lat}
        value={facts.lat}
        size="short"
        sent={sent}
        optional
      />
      <Field
        name="longitud"
        label={fields.lon}
        value={facts.lon}
        size="short"
        sent={sent}
        optional
      />
      <Select
        name="unidad"
        label={fields.unit}
        none={fields.nobody}
        value={facts.unitId}
        options={units}
        sent={sent}
      />
      <Select
        name="tipo"
        label={fields.type}
        none={fields.unknown}
        value={facts.type}
        options={projectTypes.map((type) => ({ value: type, label: capital(typeNames[type]) }))}
        sent={sent}
      />
      <Select
        name="rubro"
        label={fields.sector}
        none={fields.unknown}
        value={facts.sector}
        options={sectors.map((one) => ({ value: one, label: capital(sectorNames[one]) }))}
        sent={sent}
      />
      <Field
        name="monto"
        kind="money"
        label={fields.assigned}
        value={pesos(facts.assigned)}
        sent={sent}
        optional
      />
      <Field
        name="techo"
        kind="money"
        label={fields.ceiling}
        hint={fields.ceilingHint}
        value={pesos(facts.ceiling)}
        sent={sent}
        optional
      />
      <Field
        name="votos"
        kind="number"
        label={fields.votes}
        value={facts.votes}
        sent={sent}
        optional
      />
      <Field
        name="identificador"
        label={fields.externalId}
        value={facts.externalId}
        size="short"
        sent={sent}
        optional
      />
    </>
  )
}
