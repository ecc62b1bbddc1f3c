import type { StoryPart } from '../story/index.ts'
import { documentPath } from './paths.ts'
import { extensionOf } from './rules/kinds.ts'
import { findPublicDocuments } from './store/documents.ts'
import { foundTexts } from './texts.ts'

/** A public version found in the one box: its own address, and the title of the thing it is of. */
export const documentStory: StoryPart = {
  kind: 'document',
  search: {
    ...{ title: foundTexts.documents, order: 30 },
    find: async (db, folded, limit) =>
      (await findPublicDocuments(db, folded, limit)).map((document) => ({
        thing: { kind: 'document', id: document.id },
        title: document.title,
        detail: document.width
          ? foundTexts.photograph
          : extensionOf(document.mediaType).slice(1).toUpperCase(),
        href: documentPath(document),
        about: document.thing,
      })),
  },
}
