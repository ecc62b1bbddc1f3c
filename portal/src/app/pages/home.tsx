import type { Context } from 'hono'
import {
  Button,
  ButtonLink,
  Field,
  Figures,
  type FigureTile,
  Money,
  Page,
  PageHead,
  Section,
} from '../../design/index.ts'
import type { Measure } from '../../kernel/measures/index.ts'
import { readMeasure } from '../../kernel/measures/index.ts'
import type { Visit } from '../../kernel/visit/index.ts'
import { texts } from './texts.ts'

/** What is being built now, in figures that open. Nothing is shown that is not a row. */
export async function getHome(c: Context<Visit>) {
  const { settings } = c.var
  const read = await Promise.all(shown.map((name) => readMeasure(c.var, name)))
  const figures = read.flatMap((one) => (one ? [tileOf(one.measure, one.total)] : []))
  return c.html(
    <Page visit={c.var} title={texts.page} description={texts.description(settings.name)} path="/">
      <PageHead
        title={texts.title}
        lead={texts.lead}
        actions={<ButtonLink href="/proyectos">{texts.works}</ButtonLink>}
      />
      <search>
        <form class="filters" method="get" action="/buscar" aria-label={texts.search}>
          <Field kind="search" name="q" label={texts.question} hint={texts.hint} />
          <Button>{texts.search}</Button>
        </form>
      </search>
      <Section title={texts.figures}>
        {figures.length > 0 && <Figures items={figures} />}
        <p>
          <a href="/datos">{texts.data}</a>
        </p>
      </Section>
    </Page>,
  )
}

const shown = [
  'works.registered',
  'works.contracted',
  'works.delivered',
  'contracting.contracted',
  'contracting.paid',
]

const tileOf = ({ title, unit, address }: Measure, total: number): FigureTile => ({
  label: title,
  value: unit === 'centavos' ? <Money of={total} in="millions" /> : total.toLocaleString('es-MX'),
  href: address?.({}),
})
