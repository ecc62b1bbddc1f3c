import { galleryPages } from '../design/index.ts'
import type { Room } from '../kernel/house/index.ts'

/** Every part in every state: for who writes pages, and for the tests that look at them. */
export const galleryRoom: Room = {
  name: 'gallery',
  routes: (app) => {
    app.get('/galeria/:page?', (c) => {
      const name = c.req.param('page') ?? ''
      const page = Object.hasOwn(galleryPages, name) ? galleryPages[name] : undefined
      return page ? c.html(page({ visit: c.var })) : c.notFound()
    })
  },
}
