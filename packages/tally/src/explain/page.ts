import { count } from '../count/count.ts'
import type { Election } from '../election.ts'
import type { CountOptions, Outcome } from '../outcome.ts'
import { commandOf } from './command.ts'
import { pageStyle } from './page-style.ts'
import { thousands } from './spanish.ts'
import type { Step, Table } from './step.ts'
import { type Story, storyOf } from './story.ts'
import { texts } from './texts.ts'

/**
 * The account of a count as one page: HTML without scripts, that can be printed and read by a screen reader, with
 * everything escaped. `outcome` saves counting again.
 */
export function explainPage(
  election: Election,
  options: CountOptions,
  outcome: Outcome = count(election, options),
): string {
  const story = storyOf(election, options, outcome)
  return `<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(story.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${escaped(story.title)}</h1>
<p class="lead">${escaped(story.facts)}</p>
${resultSection(story)}
<section>
<h2>${texts.ruleHeading}</h2>
<ul>${story.rule.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>
</section>
<section>
<h2>${texts.stepsHeading}</h2>
${stepsHtml(story.steps)}
</section>
<footer>
<h2>${texts.footHeading}</h2>
<p>${texts.rounding}</p>
<p>${texts.foot}</p>
<p><code>${escaped(commandOf(options))}</code></p>
</footer>
</main>
</body>
</html>
`
}

function resultSection({ result, winners }: Story) {
  const { winners: head, winnersCaption } = texts.tables
  const rows = winners.map(({ project, cost, votes }) => [project, cost, thousands(votes)])
  return `<section class="result">
<h2>${texts.resultHeading}</h2>
<p class="lead">${escaped(result)}</p>
${rows.length > 0 ? tableHtml({ head, rows }, winnersCaption) : ''}
</section>`
}

/** Turns that follow one another are the rows of one table. */
function stepsHtml(steps: readonly Step[]) {
  const parts: string[] = []
  let turns: (readonly string[])[] = []
  const closeTurns = () => {
    if (turns.length > 0) {
      const { turns: head, turnsCaption } = texts.tables
      parts.push(tableHtml({ head, rows: turns }, turnsCaption))
    }
    turns = []
  }
  for (const step of steps) {
    if (step.turn) turns.push(step.turn)
    else {
      closeTurns()
      parts.push(stepHtml(step))
    }
  }
  closeTurns()
  return parts.join('\n')
}

function stepHtml({ heading, sentences, table }: Step) {
  const text = sentences.length > 0 ? `<p>${escaped(sentences.join(' '))}</p>` : ''
  return `<article>
<h3>${escaped(heading)}</h3>
${text}${table ? tableHtml(table, texts.tables.rivals) : ''}
</article>`
}

/** The roles stay where a narrow screen lays rows out as cards. */
function tableHtml({ head, rows }: Table, caption: string) {
  const cells = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        at === 0
          ? `<th scope="row" role="rowheader">${escaped(cell)}</th>`
          : `<td role="cell" data-label="${escaped(head[at] ?? '')}">${escaped(cell)}</td>`,
      )
      .join('')
  return `<table role="table">
<caption>${escaped(caption)}</caption>
<thead role="rowgroup"><tr role="row">${head.map((one) => `<th scope="col" role="columnheader">${escaped(one)}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => `<tr role="row">${cells(row)}</tr>`).join('\n')}
</tbody>
</table>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? '')
