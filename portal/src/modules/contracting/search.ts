import type { Found, SearchPart } from '../../kernel/story/index.ts'
import { listTexts } from './pages/texts.ts'
import { paths } from './paths.ts'
import { readRfc } from './rules/suppliers.ts'
import { companiesByRfc, companiesByWords } from './store/companies.ts'
import { listProcesses } from './store/list.ts'
import { findProcessNamed } from './store/processes.ts'
import { stageNames } from './texts.ts'

const listOf = (asked: string) => `${paths.list}?${new URLSearchParams({ q: asked })}`

/** How procurements are found in the one box of the portal. */
export const processSearch: SearchPart = {
  ...{ title: listTexts.navigation, order: 20 },
  named: async (db, asked) => {
    const found = await findProcessNamed(db, asked)
    if (!found) return []
    const { ocid, title } = found
    return [{ ...foundProcess(ocid, title), detail: ocid, own: true }]
  },
  find: async (db, folded, limit) => {
    const slice = { order: 'reciente', descending: false, limit, offset: 0 } as const
    const found = await listProcesses(db, { text: folded }, slice)
    return found.map(({ ocid, title, stage, suppliers }) => ({
      ...foundProcess(ocid, title),
      detail: [stageNames[stage], suppliers.join('; '), ocid].filter(Boolean).join(' · '),
    }))
  },
  list: listOf,
}

const foundProcess = (ocid: string, title: string) => ({
  ...{ thing: { kind: 'process', id: ocid }, title, href: paths.process(ocid) },
})

/** Who supplies, by name or, for a company, by RFC: a natural person's has no way in. Each leads to its contracts. */
export const companySearch: SearchPart = {
  ...{ title: listTexts.companies, order: 25 },
  named: async (db, asked) => {
    const rfc = readRfc(asked)
    if (rfc?.of !== 'company') return []
    const names = await companiesByRfc(db, rfc.value)
    return names.map((name) => ({ ...foundCompany(name), detail: listTexts.rfc(rfc.value) }))
  },
  find: async (db, folded, limit) => (await companiesByWords(db, folded, limit)).map(foundCompany),
}

const foundCompany = (name: string): Found => ({
  ...{ thing: { kind: 'company', id: name }, title: name },
  ...{ detail: listTexts.company, href: listOf(name) },
})
