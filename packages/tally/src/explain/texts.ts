import type { VoteType } from '../election.ts'
import type { Completion, Utility } from '../outcome.ts'
import { listed, some, thousands } from './spanish.ts'

const votes = (count: number) => some(count, 'voto', 'votos')
const people = (count: number) => some(count, 'persona', 'personas')
const projects = (count: number) => some(count, 'proyecto', 'proyectos')

/** What the account of a count says, in Spanish, in sentences that can be read aloud. */
export const texts = {
  votes,
  named: (id: string, name: string) => `${id} «${name}»`,
  money: (text: string, currency: string) =>
    currency === 'MXN' ? `$${text}` : currency === '' ? text : `${text} ${currency}`,

  title: (of: string) => `Cómo se contó: ${of}`,
  untitled: 'una elección',
  ruleHeading: 'La regla',
  resultHeading: 'El resultado',
  stepsHeading: 'Paso a paso',
  rounding: 'Las cantidades se escriben redondeadas, para leerlas. La cuenta no redondea nada.',
  facts: (ballots: number, count: number, budget: string) =>
    `Hay ${budget} para ${projects(count)}. Se contaron ${some(ballots, 'boleta', 'boletas')}.`,
  result: (count: number, cost: string, left: string) =>
    count === 0
      ? 'No se compra ningún proyecto.'
      : `Se ${count === 1 ? 'compra' : 'compran'} ${projects(count)}, por ${cost} en total. Sobran ${left}.`,
  winner: (
    { project, cost, votes: count }: { project: string; cost: string; votes: number },
    at: number,
  ) => `${at + 1}. ${project}: cuesta ${cost} y tiene ${votes(count)}.`,

  ballots: {
    approval: 'Cada persona marcó los proyectos que quiere.',
    'choose-1': 'Cada persona eligió un solo proyecto.',
    ordinal: 'Cada persona puso proyectos en orden de preferencia.',
    cumulative: 'Cada persona repartió puntos entre los proyectos.',
    scoring: 'Cada persona calificó los proyectos con puntos.',
  } satisfies Record<VoteType, string>,
  greedyRule: {
    cost: 'Los proyectos se toman en orden, del más votado al menos votado.',
    cardinality:
      'Los proyectos se toman en orden: primero el que tiene más votos por lo que cuesta.',
    points: 'Los proyectos se toman en orden: primero el que tiene más puntos por lo que cuesta.',
    borda:
      'Los proyectos se toman en orden: primero el que tiene más puntos por lo que cuesta. El último lugar de una boleta da 0 puntos, y cada lugar más arriba da 1 más.',
  } satisfies Record<Utility, string>,
  byPoints: 'Los proyectos se toman en orden, del que tiene más puntos al que tiene menos.',
  byRank: 'El último lugar posible de una boleta da 1 punto, y cada lugar más arriba da 1 más.',
  skip: 'Si alcanza el dinero, se compra; si no, se pasa al siguiente.',
  noSkip: 'Si alcanza el dinero, se compra; con el primero que no alcanza, se termina.',
  threshold: (least: string, unit: string) => `Con menos de ${least} ${unit} no se puede ganar.`,
  units: { votes: 'votos', points: 'puntos' },
  shares: [
    'El presupuesto se reparte por igual entre todas las personas que votaron.',
    'Un proyecto se compra solo con el dinero de quienes lo apoyan.',
    'Todas pagan lo mismo; quien ya no tiene tanto, da lo que le queda.',
  ],
  sharesBy: {
    cost: 'En cada vuelta se compra el proyecto con más votos efectivos. Son los votos de quienes todavía pueden pagarlo: lo que cuesta entre lo que paga cada persona.',
    cardinality:
      'En cada vuelta se compra el proyecto que le sale más barato a cada persona que lo apoya.',
    points:
      'En cada vuelta se compra el proyecto que sale más barato por cada punto que le dieron.',
    borda:
      'En cada vuelta se compra el proyecto que sale más barato por cada punto. El último lugar de una boleta da 0 puntos, y cada lugar más arriba da 1 más.',
  } satisfies Record<Utility, string>,
  completion: {
    none: 'Lo que sobra al final no se gasta.',
    utilitarian: 'Con lo que sobra al final se compran otros, en orden, mientras alcance.',
    add1: 'Si sobra dinero, a cada persona se le da un poco más y se cuenta otra vez. Se para cuando ya no cabe otro proyecto, o cuando el paso siguiente se pasa del presupuesto.',
    'add1-no-stop':
      'Si sobra dinero, a cada persona se le da un poco más y se cuenta otra vez. Se para cuando el paso siguiente se pasa del presupuesto.',
    'add1+utilitarian':
      'Si sobra dinero, a cada persona se le da un poco más y se cuenta otra vez. Se para cuando ya no cabe otro proyecto, o cuando el paso siguiente se pasa del presupuesto. Con lo que sobra al final se compran otros, en orden, mientras alcance.',
  } satisfies Record<Completion, string>,
  phragmenRule: [
    'Todas las personas ganan dinero al mismo paso, desde cero.',
    'En cuanto quienes apoyan un proyecto juntan lo que cuesta, se compra, y se quedan sin nada.',
    'Se termina cuando el siguiente ya no cabe en el presupuesto.',
  ],
  tieRule: {
    id: 'En un empate gana el que tiene el identificador que va antes.',
    'cost-votes-id':
      'En un empate gana el más barato; luego el más votado; luego el identificador que va antes.',
    draw: (seed: string) => `Los empates se deciden por sorteo, con la semilla «${seed}».`,
  },
  tie: (level: readonly string[], chosen: string, reason: string) =>
    `Hay empate entre ${listed(level)}. Gana ${chosen}, ${reason}.`,
  manyLevel: (count: number) => `${thousands(count)} más`,
  tieReason: {
    id: 'porque su identificador va antes',
    cost: 'porque cuesta menos',
    votes: 'porque tiene más votos',
    draw: 'porque salió antes en el sorteo',
  },

  turn: (number: number, project: string) => `Turno ${number}: ${project}`,
  round: (number: number, project: string) => `Vuelta ${number}: se compra ${project}`,
  purchase: (number: number, project: string) => `Compra ${number}: ${project}`,
  notBought: (project: string) => `No se compró ${project}`,
  notPaid: (project: string) => `A quienes apoyan ${project} no les alcanzó`,
  has: (score: string) => `Tiene ${score}.`,
  score: {
    rated: (rate: string, count: number) => `${votes(count)}, ${rate}`,
    total: (score: string) => `${score} puntos`,
    free: 'un costo de cero',
  },
  rate: {
    cardinality: (score: string, unit: string) => `${score} votos por cada ${unit} que cuesta`,
    points: (score: string, unit: string) => `${score} puntos por cada ${unit} que cuesta`,
    borda: (score: string, unit: string) => `${score} puntos por cada ${unit} que cuesta`,
  },
  rateUnit: { thousand: 'mil', million: 'millón' },
  verdict: {
    bought: (cost: string, available: string) => `Cuesta ${cost} y hay ${available}: se compra.`,
    'does-not-fit': (cost: string, available: string) =>
      `Cuesta ${cost} y solo quedan ${available}: no alcanza.`,
    'under-threshold': () => 'Es menos del mínimo: no puede ganar.',
    'after-the-stop': () => 'Ya se había terminado: no se compra.',
  },

  short: {
    bought: 'Se compra.',
    'does-not-fit': 'No alcanza.',
    'under-threshold': 'Menos del mínimo.',
    'after-the-stop': 'Ya se había terminado.',
  },

  endowmentHeading: (number: number) => `Vuelta ${number}: el reparto`,
  endowment: (voters: number, budget: string, first: string) =>
    `Los ${budget} se reparten entre ${people(voters)}. A cada una le tocan ${first}.`,
  grown: (units: number, money: string, endowment: string) =>
    `Con eso sobraba dinero. A cada persona se le dio ${money} más, ${units === 1 ? 'una vez' : `${thousands(units)} veces`}. Así, cada una tiene ${endowment}.`,
  stopped: {
    'not-grown': '',
    exhaustive: 'Se paró ahí porque ya no cabe ningún otro proyecto con votos.',
    'nothing-left': 'Se paró ahí porque ya se compró todo lo que tiene votos.',
    'next-overspends': (cost: string, budget: string) =>
      `Se paró ahí porque, con un paso más, lo comprado costaría ${cost}. El presupuesto es de ${budget}.`,
  },
  freeHeading: (number: number) => `Vuelta ${number}: lo que no cuesta nada`,
  free: (names: readonly string[]) => `Se compran antes de que alguien pague: ${listed(names)}.`,
  supported: (count: number, cost: string) => `Cuesta ${cost}. Lo apoyan ${people(count)}.`,
  supporters: (count: number, money: string, cost: string) =>
    `Cuesta ${cost}. Lo apoyan ${people(count)}, que juntas tienen ${money}.`,
  paid: (count: number, price: string) =>
    count === 1 ? `Una persona paga ${price}.` : `${people(count)} pagan ${price} cada una.`,
  paidPerPoint: (count: number, price: string) =>
    count === 1
      ? `Una persona paga ${price} por cada punto que le dio.`
      : `${people(count)} pagan ${price} por cada punto que le dieron.`,
  gaveAll: (count: number) =>
    count === 1 ? 'Una da todo lo que le queda.' : `${thousands(count)} dan todo lo que les queda.`,
  allGaveAll: (count: number, price: string) =>
    count === 1
      ? `Una persona da todo lo que le queda: hasta ${price}.`
      : `${people(count)} dan todo lo que les queda: hasta ${price} cada una.`,
  allGaveAllPerPoint: (count: number, price: string) =>
    `${people(count)} ${count === 1 ? 'da todo lo que le' : 'dan todo lo que les'} queda: hasta ${price} por cada punto.`,
  hadNothing: (count: number) =>
    count === 1 ? 'Una ya no tiene nada.' : `${thousands(count)} ya no tienen nada.`,
  effective: (own: string) => `Vale por ${own} votos efectivos, más que ningún otro.`,
  effectiveNext: (own: string, next: string, other: string) =>
    `Vale por ${own} votos efectivos. El que sigue, ${next}, vale por ${other}.`,
  cheapest: {
    alone: (own: string) => `A cada persona le sale en ${own}, menos que cualquier otro.`,
    next: (own: string, next: string, other: string) =>
      `A cada persona le sale en ${own}. El que sigue, ${next}, saldría en ${other}.`,
  },
  cheapestPoint: {
    alone: (own: string) => `Cada punto sale en ${own}, menos que con cualquier otro.`,
    next: (own: string, next: string, other: string) =>
      `Cada punto sale en ${own}. Con el que sigue, ${next}, saldría en ${other}.`,
  },
  left: (money: string, spent: string) =>
    `Después de pagar, a quienes lo apoyan les quedan ${money}. Se llevan gastados ${spent}.`,
  spent: (spent: string) => `Se llevan gastados ${spent}.`,
  moreVotes: (project: string, count: number, why: string) =>
    `${project} tiene más votos, ${thousands(count)}, pero ${why}`,
  whySpent: (money: string, effective: string) =>
    `quienes lo apoyan ya pagaron otros. Les quedan ${money}, y vale por ${effective} votos efectivos.`,
  whyDear: (price: string) => `a cada persona le sale más caro: en ${price}.`,
  whyDearPoint: (price: string) => `cada punto sale más caro: en ${price}.`,
  whyUnpaid: (money: string, cost: string) =>
    `a quienes lo apoyan ya solo les quedan ${money}, y cuesta ${cost}.`,
  costs: (cost: string, count: number) => `Cuesta ${cost} y tiene ${votes(count)}.`,
  moneyAtEnd: (money: string) => `Al final, a quienes lo apoyan les quedan ${money}.`,
  neverPaid: 'Nunca les alcanzó para pagarlo.',
  outSince: (round: number, project: string) =>
    `Dejó de alcanzarles en la vuelta ${round}, al pagar ${project}.`,
  paidFor: (items: readonly string[]) =>
    `Su dinero se fue en otros que también votaron: ${listed(items)}.`,
  paidForOne: (project: string, voters: number, paid: string) =>
    `${project} (${people(voters)}, ${paid})`,
  more: (count: number) => `Y ${projects(count)} más`,

  load: (own: string) => `Les alcanza cuando cada persona lleva ganados ${own}.`,
  loadNext: (own: string, next: string, other: string) =>
    `Les alcanza cuando cada persona lleva ganados ${own}. Al que sigue, ${next}, le alcanzaría con ${other}.`,
  moreVotesLater: (project: string, count: number, load: string) =>
    `${project} tiene más votos, ${thousands(count)}, pero a quienes lo apoyan les alcanza hasta ${load}.`,
  endHeading: 'El final',
  allBought: 'Ya se compró todo lo que tiene votos.',
  stops: (level: readonly string[], breaking: readonly string[]) =>
    level.length === breaking.length
      ? `Seguiría ${listed(level)}, pero ya no cabe. Ahí se termina.`
      : `Seguirían ${listed(level)}. Ya no ${breaking.length === 1 ? 'cabe' : 'caben'} ${listed(breaking)}, y ahí se termina.`,
  tooDear: (names: readonly string[]) =>
    `No podían ganar, porque cuestan más que todo el presupuesto: ${listed(names)}.`,

  cannot: 'no alcanza',
  tables: {
    winners: ['Proyecto', 'Cuesta', 'Votos'],
    turns: ['Proyecto', 'Tiene', 'Cuesta', 'Queda', 'Qué pasó'],
    votes: [
      'Proyecto',
      'Cuesta',
      'Votos',
      'Dinero de quienes lo apoyan',
      'Paga cada persona',
      'Votos efectivos',
    ],
    price: ['Proyecto', 'Cuesta', 'Votos', 'Dinero de quienes lo apoyan', 'Precio'],
    load: ['Proyecto', 'Cuesta', 'Votos', 'Alcanza cuando cada persona lleva'],
    rivals: 'Quienes competían',
    turnsCaption: 'Los proyectos, en el orden de la regla',
    winnersCaption: 'Los proyectos comprados, en el orden de compra',
  },
  footHeading: 'Cómo se sabe',
  foot: 'Cualquiera puede repetir esta cuenta con el archivo de las boletas y esta orden:',
}
