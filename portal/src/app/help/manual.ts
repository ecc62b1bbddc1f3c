import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Marked, type Tokens } from 'marked'
import { fold } from '../../lib/text.ts'
import { portalFolder } from '../portal-folder.ts'
import { paths } from './paths.ts'
import { sizeOf } from './picture-size.ts'

const docs = join(portalFolder, '..', 'docs')

export type Chapter = { readonly title: string; readonly html: string }

/** A page of the manual as it stands in the repository; '' is its first page. */
export function readChapter(name: string): Chapter | undefined {
  if (!/^[a-z-]*$/.test(name)) return undefined
  const file = join(docs, 'manual', `${name === '' ? 'README' : name}.md`)
  if (!existsSync(file)) return undefined
  const [heading = '', ...rest] = readFileSync(file, 'utf8').split('\n')
  return { title: heading.replace(/^# /, ''), html: written(rest.join('\n')) }
}

export function readPicture(name: string): Uint8Array<ArrayBuffer> | undefined {
  const file = join(docs, 'pictures', name)
  return /^[a-z-]+\.webp$/.test(name) && existsSync(file)
    ? new Uint8Array(readFileSync(file))
    : undefined
}

const written = (markdown: string) => marked.parse(markdown, { async: false })

const marked = new Marked({
  renderer: {
    heading({ tokens, depth }: Tokens.Heading) {
      const words = this.parser.parseInline(tokens)
      return `<h${depth} id="${anchorOf(words)}">${words}</h${depth}>\n`
    },
    link({ href, tokens }: Tokens.Link) {
      const words = this.parser.parseInline(tokens)
      const address = addressOf(href)
      return address === undefined ? words : `<a href="${address}">${words}</a>`
    },
    image({ href, text }: Tokens.Image) {
      const name = href.split('/').at(-1) ?? ''
      const { width, height } = sizeOf(readPicture(name))
      const size = `width="${width}" height="${height}"`
      return `<img src="${paths.picture(name)}" alt="${text.replaceAll('"', '&quot;')}" ${size} loading="lazy">`
    },
    table({ header, rows }: Tokens.Table) {
      const inline = (cell: Tokens.TableCell) => this.parser.parseInline(cell.tokens)
      const head = header.map((cell) => `<th scope="col">${inline(cell)}</th>`).join('')
      const body = rows.map(([first, ...cells]) => {
        const rest = cells.map(
          (cell, at) => `<td${labelled(header, at + 1)}><div>${inline(cell)}</div></td>`,
        )
        return `<tr><th scope="row">${first ? inline(first) : ''}</th>${rest.join('')}</tr>`
      })
      const table = `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
      return `<div class="table"><div class="fit">${table}</div></div>\n`
    },
  },
})

/** Of two columns the first says what the second is about: on a phone it needs no other name. */
const labelled = (header: readonly Tokens.TableCell[], at: number) =>
  header.length > 2 ? ` data-label="${plain(header[at]?.text)}"` : ''

const plain = (text = '') => text.replace(/[`*"]/g, '')

const anchorOf = (words: string) =>
  fold(words.replace(/<[^>]*>/g, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Chapters lead to each other by their file in the repository, and by their address here; other files stay there. */
function addressOf(href: string): string | undefined {
  const [, name, anchor = ''] = /^([a-zA-Z-]+)\.md(#.*)?$/.exec(href) ?? []
  if (name === undefined) return href.startsWith('.') ? undefined : href
  return paths.chapter(name === 'README' ? '' : name) + anchor
}
