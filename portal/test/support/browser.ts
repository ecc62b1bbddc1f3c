import { formsOf, type SentForm, textOf } from './page.ts'

/** One answer, read as a person would. */
export type Page = {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** Without tags, in single spaces. */
  readonly text: string
  /** Where a redirect leads, as a path of the portal or a whole address. */
  readonly location: string | undefined
  readonly forms: readonly SentForm[]
}

type Value = string | Blob
export type Fields = Readonly<Record<string, Value | readonly Value[]>>

export type Send = (request: Request) => Response | Promise<Response>

/** A browser without script: it keeps cookies, fills forms and says where they come from. It follows no redirect. */
export class Browser {
  readonly cookies = new Map<string, string>()
  private readonly origin: string
  private readonly send: Send

  constructor(origin: string, send: Send) {
    this.origin = origin
    this.send = send
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.ask(path, { headers })
  }

  /** Posts the fields as a form of our own pages would; with a file among them, in parts. */
  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Page> {
    const sent = { Origin: this.origin, ...headers }
    return this.ask(path, { method: 'POST', headers: sent, body: bodyOf(fields) })
  }

  /** Fills the form of the page that goes to the address (the only one, when none is named) and sends it. */
  submit(page: Page, fields: Fields = {}, action?: string): Promise<Page> {
    const posts = page.forms.filter(({ method }) => method === 'post')
    const form = posts.find((one) => action === undefined || one.action.endsWith(action))
    if (!form) throw new Error(`the page has no form for ${action ?? 'posting'}`)
    return this.post(form.action, { ...form.fields, ...fields })
  }

  async follow(page: Page): Promise<Page> {
    if (!page.location) throw new Error(`a page with status ${page.status} leads nowhere`)
    return this.get(page.location)
  }

  private async ask(path: string, init: RequestInit): Promise<Page> {
    const url = new URL(path, this.origin)
    const headers = new Headers(init.headers)
    headers.set('Host', url.host)
    const cookies = [...this.cookies].map(([name, value]) => `${name}=${value}`)
    if (cookies.length > 0) headers.set('Cookie', cookies.join('; '))
    const answer = await this.send(new Request(url, { ...init, headers }))
    this.keepCookies(answer.headers)
    const html = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      html,
      text: textOf(html),
      location: answer.headers.get('Location') ?? undefined,
      forms: formsOf(html, url.pathname),
    }
  }

  private keepCookies(headers: Headers) {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      const over = attributes.some((attribute) => /^max-age=0$/i.test(attribute))
      if (over) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

function bodyOf(fields: Fields): URLSearchParams | FormData {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  )
  if (pairs.every(([, value]) => typeof value === 'string'))
    return new URLSearchParams(
      pairs.map(([name, value]): [string, string] => [name, String(value)]),
    )
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value as string)
  return form
}
