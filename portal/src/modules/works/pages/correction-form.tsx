import { correctProject } from '../actions/correct-project.ts'
import { explainFacts } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks } from '../permissions.ts'
import { ReasonField } from './common-fields.tsx'
import { FactsFields, factsForm, factsLabels, factsTyped } from './facts-fields.tsx'
import { workForm } from './work-form.tsx'

const { correction: texts } = pageTexts

export const correctionForm = workForm({
  ...{ title: texts.title, submit: texts.submit, path: paths.correction, notice: 'corregida' },
  may: mayDecideWorks,
  schema: factsForm,
  labels: factsLabels,
  explain: explainFacts,
  send: async (c, { work: { folio }, values, envelope }) =>
    correctProject(c.var.town, envelope, {
      ...{ folio, changes: factsTyped(values), reason: values.motivo },
    }),
  fields: async (c, { facts }, sent) => ({
    children: (
      <>
        <FactsFields db={c.var.town.db} facts={facts} sent={sent} />
        <ReasonField sent={sent} />
      </>
    ),
  }),
})
