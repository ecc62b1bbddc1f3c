import type { Context } from 'hono'
import { Field, Select, type Sent } from '../../../design/index.ts'
import { readTownClock } from '../../../kernel/calendar/index.ts'
import { unitsInForce } from '../../../kernel/organisation/index.ts'
import type { Visit } from '../../../kernel/visit/index.ts'
import { pageTexts } from '../page-texts.ts'
import { stages } from '../rules/stages.ts'
import type { Asked } from '../rules/together.ts'
import { capital, dateText, stageNames } from '../texts.ts'
import { togetherTexts as say } from '../together-texts.ts'

const { fields, schedule } = pageTexts

type FieldsProps = {
  readonly c: Context<Visit>
  readonly act: Asked['act']
  readonly sent: Sent | undefined
}

/** What is said once of all of them. */
export async function TogetherFields({ c, act, sent }: FieldsProps) {
  const { today } = await readTownClock(c.var.town.db, c.var.now)
  const units = act === 'assign' ? await unitsInForce(c.var.town.db) : []
  return (
    <>
      {act === 'promise' && (
        <Select
          name="paso"
          label={say.step}
          none={say.pick}
          options={stages
            .filter((stage) => stage !== 'assigned')
            .map((stage) => ({ value: stage, label: capital(stageNames[stage]) }))}
          sent={sent}
        />
      )}
      {act === 'assign' && (
        <Select
          name="unidad"
          label={say.unit}
          none={say.pick}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          sent={sent}
        />
      )}
      {act !== 'assign' && (
        <Field
          name="dia"
          kind="date"
          label={fields.on}
          hint={fields.onHint}
          value={act === 'promise' ? undefined : dateText(today)}
          sent={sent}
        />
      )}
      {act !== 'forward' && (
        <Field
          name="motivo"
          label={fields.reason}
          hint={act === 'promise' ? schedule.whyIfMoved : fields.reasonHint}
          size="long"
          sent={sent}
        />
      )}
    </>
  )
}
