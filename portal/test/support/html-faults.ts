import type { HtmlEscapedString } from 'hono/utils/html'
import { HtmlValidate } from 'html-validate'

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    'input-missing-label': 'error',
    'heading-level': 'error',
    'no-missing-references': 'error',
    // Names of landmarks are axe's to judge: of two menus, one for each width, only one is ever there.
    'unique-landmark': 'off',
  },
})

/** What a browser or a reader aloud would stumble over in the HTML of a page. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await judge.validateString(html)
  const said = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  )
  // What is run comes from our own address; what only describes the page may stand in it.
  return /<script(?![^>]*(?:src=|ld\+json))/.test(html) ? [...said, 'inline script'] : said
}

/** The text of a page, also when a part of it had to wait for something. */
export const htmlOf = async (
  page: HtmlEscapedString | Promise<HtmlEscapedString>,
): Promise<string> => String(await (await page).toString())
