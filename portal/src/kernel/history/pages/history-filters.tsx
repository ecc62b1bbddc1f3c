import type { Context } from 'hono'
import { Field, Filters, type ListState, Select, type Sent } from '../../../design/index.ts'
import { everyName } from '../../identity/index.ts'
import { unitsInForce } from '../../organisation/index.ts'
import type { Visit } from '../../visit/index.ts'
import { paths } from '../paths.ts'
import { texts } from '../texts.ts'
import type { AskedHistory } from './history-asked.ts'

type Props = {
  readonly c: Context<Visit>
  readonly list: AskedHistory & ListState
  readonly sent: Sent
  /** Whether acts of several areas are seen. */
  readonly all: boolean
  readonly filtered: boolean
}

export async function HistoryFilters({ c, list, sent, all, filtered }: Props) {
  const { house, person, town } = c.var
  const { tipo, quien, area } = list.filters
  const kinds = house.tellers.filter(({ mayRead }) => mayRead(person))
  return (
    <Filters state={list} clear={filtered ? paths.list : undefined}>
      <Select
        name="tipo"
        label={texts.kind}
        none={texts.allKinds}
        value={tipo}
        options={kinds.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      {all && (
        <>
          <Select
            name="quien"
            label={texts.who}
            none={texts.anyone}
            value={quien}
            options={await everyName(town.db)}
          />
          <Select
            name="area"
            label={texts.unit}
            none={texts.anyUnit}
            value={area}
            options={(await unitsInForce(town.db)).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
          />
        </>
      )}
      <Field kind="date" name="desde" label={texts.from} hint={texts.dateHint} sent={sent} />
      <Field kind="date" name="hasta" label={texts.to} hint={texts.dateHint} sent={sent} />
    </Filters>
  )
}
