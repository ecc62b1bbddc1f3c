import { actNamed, type Change, eachChange, type Teller } from '../history/teller.ts'
import { classesOf } from './store/documents.ts'
import { actNames, classNames, foundTexts } from './texts.ts'

/** Papers and photographs that came and went; a reserved one has no title here. */
export const documentTeller: Teller = {
  ...{ kind: 'document', slug: 'documentos', name: foundTexts.document },
  mayRead: (person) => person !== undefined,
  actName: actNamed(actNames, foundTexts.document),
  named: async ({ town }, { ids }) =>
    new Map(
      (await classesOf(town.db, ids)).map(({ id, title, shown, about }) => [
        id,
        { title: `${shown === 'public' ? title : classNames[shown]} · ${about}` },
      ]),
    ),
  changes: async (_, entries) =>
    eachChange(entries, ({ facts }) => {
      const { reason } = facts as { reason?: string }
      const why: Change[] = reason ? [{ label: foundTexts.why, before: null, after: reason }] : []
      return why
    }),
}
