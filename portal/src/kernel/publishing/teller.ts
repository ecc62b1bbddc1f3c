import { actNamed, type Teller } from '../history/teller.ts'
import { actNames, texts } from './texts.ts'

/** What the portal published by itself, and what it held back. */
export const publicationTeller: Teller = {
  ...{ kind: 'publication', slug: 'publicaciones', name: texts.publication, quiet: true },
  mayRead: (person) => person !== undefined,
  actName: actNamed(actNames, texts.publication),
  named: async (_, { ids }) => new Map(ids.map((id) => [id, { title: id }])),
}
