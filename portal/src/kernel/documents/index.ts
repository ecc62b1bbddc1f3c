import type { Room } from '../house/index.ts'
import { getPublicDocument } from './pages/public-document.ts'
import { documentStory } from './story.ts'
import { documentTeller } from './teller.ts'

export { type AddDocument, addDocument, withdrawDocument } from './actions/add-document.ts'
export { documentPath, picturePath } from './paths.ts'
export { type PreparedFile, prepareFile } from './prepare.ts'
export type { FileRefusal } from './rules/kinds.ts'
export { titleOfFile } from './rules/title-of-file.ts'
export { type DocumentClass, type PublicDocument, publicDocumentsOf } from './store/documents.ts'
export { explainFile } from './texts.ts'

export const documentsRoom: Room = {
  name: 'documents',
  routes: (app) => {
    app.get('/documentos/:id/:file', getPublicDocument)
  },
  story: [documentStory],
  tellers: [documentTeller],
}
