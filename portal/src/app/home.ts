import type { Room } from '../kernel/house/index.ts'
import { getHome } from './pages/home.tsx'

export const homeRoom: Room = {
  name: 'home',
  routes: (app) => {
    app.get('/', getHome)
  },
}
