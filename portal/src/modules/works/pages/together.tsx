import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { Empty, Filters, Hidden, Notice, OfficePage } from '../../../design/index.ts'
import { readTownClock, townClock } from '../../../kernel/calendar/index.ts'
import {
  answerForbidden,
  answerMissing,
  envelopeOf,
  parseForm,
  personOf,
  type Visit,
} from '../../../kernel/visit/index.ts'
import { actTogether, fingerprintOf } from '../actions/act-together.ts'
import { explainPersonal } from '../explain.ts'
import { pageTexts } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { mayDecideWorks, mayTellOf } from '../permissions.ts'
import { planTogether } from '../rules/together.ts'
import type { Work } from '../rules/work.ts'
import { findWorks } from '../store/works.ts'
import { dateText } from '../texts.ts'
import { togetherTexts as say } from '../together-texts.ts'
import {
  type ActWord,
  foliosIn,
  isActWord,
  type Read,
  readAsked,
  togetherActs,
} from './together-asked.ts'
import { TogetherFields } from './together-fields.tsx'
import { TogetherDone, TogetherPreview } from './together-preview.tsx'

/** What an act would do to each of the chosen works, before it is done. Nothing is written here. */
export async function getTogether(c: Context<Visit>) {
  const word = c.req.query('que') ?? ''
  if (!isActWord(word)) return answerMissing(c)
  if (!mayDo(c, word)) return answerForbidden(c)
  const folios = foliosIn(c.req.queries('obra') ?? [])
  if (folios.length === 0) return c.html(<NoneChosen c={c} word={word} />)
  if (c.req.query('hecho') === 'si') return c.html(<DonePage {...{ c, word, folios }} />)
  const { today } = await readTownClock(c.var.town.db, c.var.now)
  const first = word === 'etapa' && c.req.query('dia') === undefined
  const given = first ? { dia: dateText(today) } : c.req.query()
  const read = await readAsked(c, word, given)
  return c.html(<Preview {...{ c, word, folios, read }} />, read.sent?.errors ? 422 : 200)
}

const confirmation = z.object({
  que: z.string().refine(isActWord),
  obra: z.union([z.string(), z.array(z.string())]).transform((said) => [said].flat()),
  huella: z.string(),
})

/** Does what was shown, in one act; if something moved since, the new preview is shown and nothing is done. */
export async function postTogether(c: Context<Visit>) {
  const { values, typed } = await parseForm(c, confirmation)
  if (!values) return answerMissing(c)
  const { que: word, huella: seen } = values
  if (!mayDo(c, word)) return answerForbidden(c)
  const folios = foliosIn(values.obra)
  const texts = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  )
  const read = await readAsked(c, word, texts)
  if (!read.asked) return c.html(<Preview {...{ c, word, folios, read }} />, 422)
  const { roles } = personOf(c)
  const as = (['participation-office', 'unit-officer'] as const)
    .map((role) => roles.find((held) => held.role === role))
    .find(Boolean)
  const envelope = envelopeOf(c, { form: typed, as })
  const decision = await actTogether(c.var.town, envelope, {
    ...{ folios, asked: read.asked, tells: tellsIn(c), seen },
  })
  if (decision?.accepted) {
    const query = new URLSearchParams({ que: word, hecho: 'si' })
    for (const folio of decision.fact.folios) query.append('obra', folio)
    return c.redirect(`${paths.together}?${query}`, 303)
  }
  const refusal = decision?.refusal
  if (refusal?.because === 'personal-value' && read.sent) {
    const errors = { motivo: explainPersonal(refusal).sentence }
    const again = { asked: undefined, sent: { ...read.sent, errors } }
    return c.html(<Preview {...{ c, word, folios, read: again }} />, 422)
  }
  return c.html(
    <Preview {...{ c, word, folios, read }} moved={refusal?.because === 'moved'} />,
    409,
  )
}

/** Whose work it is, is the participation office's to say. */
const mayDo = (c: Context<Visit>, word: ActWord) => word !== 'area' || mayDecideWorks(c.var.person)

const tellsIn = (c: Context<Visit>) => (work: Work) => mayTellOf(c.var.person, work.facts.unitId)

type PreviewProps = {
  readonly c: Context<Visit>
  readonly word: ActWord
  readonly folios: readonly string[]
  readonly read: Read
  readonly moved?: boolean
}

async function Preview({ c, word, folios, read, moved }: PreviewProps) {
  const { town, settings, now } = c.var
  const clock = await townClock(town.db, settings, now)
  const works = inOrder(folios, await findWorks(town.db, folios))
  const { asked, sent } = read
  const plan = asked && planTogether(works, asked, { today: clock.today, tells: tellsIn(c) })
  const act = togetherActs[word]
  return (
    <Shell c={c} word={word}>
      {moved && (
        <Notice tone="warning" live>
          {say.moved}
        </Notice>
      )}
      <p>{say.chosen(works.length)}</p>
      <Filters submit={say.look}>
        <Hidden name="que" value={word} />
        {works.map(({ folio }) => (
          <Hidden name="obra" value={folio} />
        ))}
        <TogetherFields c={c} act={act} sent={sent} />
      </Filters>
      {plan && (
        <TogetherPreview
          {...{ c, word, plan, typed: sent?.typed ?? {}, seen: fingerprintOf(plan) }}
        />
      )}
    </Shell>
  )
}

async function DonePage({ c, word, folios }: Omit<PreviewProps, 'read'>) {
  const works = inOrder(folios, await findWorks(c.var.town.db, folios)).filter(tellsIn(c))
  return (
    <Shell c={c} word={word}>
      <TogetherDone c={c} word={word} works={works} />
    </Shell>
  )
}

const NoneChosen = ({ c, word }: Pick<PreviewProps, 'c' | 'word'>) => (
  <Shell c={c} word={word}>
    <Empty title={say.none} action={{ label: say.noneBack, href: paths.office }}>
      {say.noneTodo}
    </Empty>
  </Shell>
)

const Shell = ({
  c,
  word,
  children,
}: Pick<PreviewProps, 'c' | 'word'> & { readonly children?: Child }) => {
  const act = togetherActs[word]
  return (
    <OfficePage
      visit={c.var}
      title={say.acts[act]}
      lead={say.leads[act]}
      here={paths.office}
      crumbs={[{ label: pageTexts.office.allTitle, href: paths.office }, { label: say.acts[act] }]}
    >
      {children}
    </OfficePage>
  )
}

/** As they were chosen. */
const inOrder = (folios: readonly string[], works: readonly Work[]) =>
  works.toSorted((a, b) => folios.indexOf(a.folio) - folios.indexOf(b.folio))
