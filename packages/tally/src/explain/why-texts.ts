import { listed } from './spanish.ts'
import { texts } from './texts.ts'

const el = (id: string) => `el proyecto ${id}`
const El = (id: string) => `El proyecto ${id}`
const al = (id: string) => `al proyecto ${id}`
const Al = (id: string) => `Al proyecto ${id}`
const los = (ids: readonly string[]) => listed(ids.map(el))

/** The answer to «¿por qué perdió 9 frente a 4?», in sentences that can be read aloud. */
export const whyTexts = {
  question: (loser: string, winner: string) => `¿Por qué perdió ${el(loser)} frente ${al(winner)}?`,
  unknown: (id: string) => `No hay ningún proyecto «${id}» en esta elección.`,
  same: 'Es el mismo proyecto: di dos distintos.',
  both: 'No perdió: se compraron los dos.',
  other: (loser: string, winner: string) =>
    `Fue al revés: se compró ${el(loser)}, y ${el(winner)} no.`,
  none: 'No se compró ninguno de los dos.',
  won: (loser: string, winner: string) => `Se compró ${el(winner)}, y ${el(loser)} no.`,
  place: (id: string, place: number) => `${El(id)} fue la compra número ${place}.`,
  facts: (id: string, cost: string, count: number) =>
    `${El(id)} cuesta ${cost} y tiene ${texts.votes(count)}.`,

  before: (winner: string, own: string, loser: string, other: string) =>
    `${El(winner)} tiene ${own}, y ${el(loser)} tiene ${other}. Por eso ${al(winner)} le tocó antes.`,
  moreVotes: (winner: string) => `${Al(winner)} le tocó antes, porque tiene más votos.`,
  after: (loser: string) => `${Al(loser)} le tocó antes, pero no se pudo comprar.`,
  turn: {
    bought: (id: string, cost: string, available: string) =>
      `Cuando le tocó ${al(id)} quedaban ${available}. Cuesta ${cost}, y alcanzaba.`,
    'does-not-fit': (id: string, cost: string, available: string) =>
      `Cuando le tocó ${al(id)} solo quedaban ${available}. Cuesta ${cost}, y no alcanzaba.`,
    'under-threshold': (id: string) => `${El(id)} no llega al mínimo para ganar.`,
    'after-the-stop': (id: string) =>
      `Cuando le tocaba ${al(id)} ya se había terminado de comprar.`,
  },
  leftover: 'Después, con el dinero que sobró, se compraron otros en orden.',

  round: (number: number, winner: string) => `${El(winner)} se compró en la vuelta ${number}.`,
  free: (winner: string) =>
    `${El(winner)} no cuesta nada, y se compró antes de que alguien pagara.`,
  effective: (winner: string, own: string, loser: string, other: string) =>
    `En esa vuelta, ${el(winner)} valía por ${own} votos efectivos, y ${el(loser)} por ${other}.`,
  effectiveMeans:
    'Los votos efectivos son los de quienes todavía pueden pagar: lo que cuesta el proyecto entre lo que paga cada persona.',
  price: (winner: string, own: string, loser: string, other: string) =>
    `En esa vuelta, ${el(winner)} le salía a cada persona en ${own}, y ${el(loser)} en ${other}.`,
  pointPrice: (winner: string, own: string, loser: string, other: string) =>
    `En esa vuelta, cada punto ${`d${el(winner)}`} salía en ${own}, y cada punto ${`d${el(loser)}`} en ${other}.`,
  alreadyOut: (loser: string) =>
    `Para entonces, a quienes apoyan ${el(loser)} ya no les alcanzaba.`,
  moneyAtEnd: (loser: string, money: string) =>
    `Al final, a quienes apoyan ${el(loser)} les quedan ${money}.`,
  spent: (loser: string, money: string) =>
    `${El(loser)} tiene más votos, pero quienes lo apoyan ya habían pagado otros: juntas tenían ${money}.`,
  unpaid: (loser: string, money: string) =>
    `En esa vuelta, quienes apoyan ${el(loser)} ya solo tenían ${money} entre todas, y no les alcanzaba.`,

  load: (winner: string, own: string, loser: string, other: string) =>
    `A quienes apoyan ${el(winner)} les alcanzó cuando cada persona llevaba ganados ${own}. A quienes apoyan ${el(loser)} les alcanzaba con ${other}.`,
  noSupport: (loser: string) => `Nadie votó por ${el(loser)}.`,
  tooDear: (loser: string) => `${El(loser)} cuesta más que todo el presupuesto.`,
  broke: (loser: string) =>
    `Cuando le tocaba ${al(loser)} ya no cabía en el presupuesto, y ahí se terminó.`,
  levelAtEnd: (loser: string, breaking: readonly string[]) =>
    `Le tocaba ${al(loser)} al mismo tiempo que a otro que ya no cabía, ${los(breaking)}, y ahí se terminó.`,
  ended: (loser: string, breaking: readonly string[]) =>
    `Se terminó antes de que le tocara ${al(loser)}, porque ya no cabía ${los(breaking)}.`,
}
