import type { Definitions } from '../field.ts'
import {
  codes,
  date,
  filled,
  flag,
  group,
  integer,
  key,
  many,
  object,
  one,
  openCode,
  text,
} from './fields.ts'

/** What the project does to people and to nature. */
export const societyDefinitions: Definitions = {
  Benefit: object({
    title: text('Título'),
    description: text('Descripción'),
    beneficiaries: many('Beneficiary', 'Beneficiarios'),
  }),
  Beneficiary: object({
    location: one('Location', 'Ubicación'),
    description: text('Descripción'),
    numberOfPeople: integer('Número de personas'),
  }),
  Social: object({
    consultationMeetings: many('Meeting', 'Reuniones de consulta'),
    landCompensationBudget: one('Value', 'Presupuesto para indemnizar tierras'),
    inIndigenousLand: flag('Está en tierra indígena'),
    healthAndSafety: one('HealthAndSafety', 'Salud y seguridad'),
  }),
  HealthAndSafety: object({
    materialTests: group('Pruebas de materiales', {
      tests: filled(codes('Pruebas', 'constructionMaterial')),
      description: text('Descripción'),
    }),
  }),
  LaborObligations: object({
    obligations: filled(codes('Obligaciones', 'laborObligations')),
    description: text('Descripción'),
  }),
  Meeting: object({
    id: key('Clave de la reunión'),
    date: date('Fecha de la reunión'),
    address: one('Address', 'Domicilio'),
    numberOfParticipants: integer('Número de participantes'),
    publicOffice: one('PublicOffice', 'Funcionario'),
  }),
  PublicOffice: object({
    person: group('Persona', {
      name: text('Nombre', { personal: 'public' }),
    }),
    organization: one('OrganizationReference', 'Organización'),
    jobTitle: text('Cargo', { personal: 'public' }),
  }),
  ClimateMeasure: object({
    type: filled(codes('Tipos de medida', 'climateMeasure')),
    description: text('Descripción'),
  }),
  ConservationMeasure: object({
    type: openCode('Tipo de medida', 'conservationMeasure'),
    description: text('Descripción'),
  }),
  EnvironmentalMeasure: object({
    type: openCode('Tipo de medida', 'environmentalMeasure'),
    description: text('Descripción'),
  }),
}
