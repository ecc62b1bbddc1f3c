import { z } from 'zod'
import { Field } from '../../../design/index.ts'
import { requiredText } from '../../../lib/fields.ts'
import { readFolio } from '../../../lib/folio.ts'
import { substituteProject } from '../actions/substitute.ts'
import { explainSubstitution } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks } from '../permissions.ts'
import { openMoves } from '../rules/moves.ts'
import { commonLabels, DayField, dayField, ReasonField, reasonField } from './common-fields.tsx'
import { workForm } from './work-form.tsx'

const { substitution: texts, errors } = pageTexts

export const substitutionForm = workForm({
  ...{ title: texts.title, submit: texts.submit, path: paths.substitution, notice: 'paso' },
  may: mayDecideWorks,
  schema: z.object({
    obra: requiredText(errors.by, 40),
    fecha: dayField,
    motivo: reasonField,
  }),
  labels: { obra: texts.by, ...commonLabels },
  explain: explainSubstitution,
  send: async (c, { work: { folio }, values, envelope }) => {
    const by = readFolio(values.obra)
    if (!by.accepted) return { errors: { obra: errors.folio } }
    const asked = { folio, by: by.fact, on: values.fecha, reason: values.motivo }
    return substituteProject(c.var.town, envelope, asked)
  },
  fields: async (c, work, sent) => {
    if (!openMoves(work).has('substitute') && !sent) return { nothing: texts.nothing }
    return {
      danger: true,
      lead: texts.lead,
      children: (
        <>
          <Field
            name="obra"
            label={texts.by}
            hint={texts.byHint}
            size="short"
            sent={sent}
            required
          />
          <DayField c={c} sent={sent} />
          <ReasonField sent={sent} />
        </>
      ),
    }
  },
})
