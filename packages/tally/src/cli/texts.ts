import { some, thousands } from '../explain/spanish.ts'

/** What the command says, in Spanish. */
export const texts = {
  title: 'tally cuenta un presupuesto participativo, con exactitud y paso a paso.',
  help: `  tally ARCHIVO.pb [opciones]           cuenta la votación
  tally check ARCHIVO.pb                revisa el formato y dice en qué línea se rompe
  tally compare ARCHIVO.pb --rules a,b  cuenta de varias maneras, lado a lado

ARCHIVO.pb es de Pabulib (pabulib.org/format), también comprimido con gzip; «-» lee de la entrada.

Para contar:
  --rule greedy            de mayor a menor; salta lo que no alcanza (sin --rule, ésta)
         greedy-by-points  más puntos primero (boletas de puntos o en orden)
         equal-shares      método de partes iguales
         phragmen          Phragmén en secuencia (boletas de aprobación)
  --utility cost | cardinality | points | borda
         con greedy: cost es «más votos primero»; cardinality, más votos por peso
  --completion none | utilitarian | add1 | add1-no-stop | add1+utilitarian
         con equal-shares: qué se hace con lo que sobra
  --ties id | cost-votes-id | draw:SEMILLA
         quién gana un empate: el identificador, lo más barato, o un sorteo
  --no-skip                con greedy: termina con el primero que no alcanza
  --threshold N            con greedy: con menos votos (o puntos) no se gana

Para ver:
  --json                   {selected, cost, ties}; también en check y en compare
  --explain                la cuenta entera, en frases para leer en voz alta
  --why PERDIÓ,GANÓ        por qué perdió uno frente a otro
  --html SALIDA            la cuenta entera en una página para imprimir

Para comparar, cada manera es una regla y lo que va con ella:
  --rules greedy/cost,equal-shares/cost/add1,phragmen

Termina con 0 si contó, 1 si el archivo está mal, 2 si no se pudo.
`,
  wrongUse: (reason: string) => `${reason}\n«tally --help» explica cómo se usa.`,
  unknownOption: (name: string) => `No existe la opción ${name}.`,
  needsValue: (name: string) => `La opción ${name} lleva un valor.`,
  twice: (name: string) => `La opción ${name} está dos veces.`,
  notHere: (name: string) => `La opción ${name} no va con esta orden.`,
  unknownValue: (value: string, option: string, known: string) =>
    `«${value}» no va con ${option}. Puede ser: ${known}.`,
  unknownPart: (part: string, way: string) => `No se entiende «${part}» en «${way}».`,
  notANumber: (text: string) => `«${text}» no es un número.`,
  tieRules: 'id, cost-votes-id, draw:SEMILLA',
  whichFile: 'Falta el archivo.',
  oneFile: (another: string) => `Se cuenta un archivo a la vez; «${another}» sobra.`,
  whichPair: '--why lleva dos proyectos: el que perdió y el que ganó, como --why 9,4.',
  whichRules: 'Faltan las reglas: --rules greedy/cost,equal-shares/cost/add1',
  twoRules: 'Para comparar hacen falta dos maneras de contar, o más.',
  oneAnswer: 'Elige una sola: --json, --explain o --why.',

  noFile: (path: string) => `No existe el archivo «${path}».`,
  notAllowed: (path: string) => `No hay permiso para «${path}».`,
  isFolder: 'Es una carpeta, no un archivo.',
  brokenGzip: 'El archivo comprimido está dañado o incompleto.',
  failed: (reason: string) => `No se pudo: ${reason}`,

  atLine: (line: number, reason: string, column?: string) =>
    `línea ${line}${column === undefined ? '' : ` (${column})`}: ${reason}`,
  more: (count: number) => `… y ${thousands(count)} más parecidas; --json las da todas.`,
  checked: (problems: number, { projects, ballots }: { projects: number; ballots: number }) =>
    `${some(projects, 'proyecto', 'proyectos')} y ${some(ballots, 'boleta', 'boletas')}: ${
      problems === 0 ? 'el formato está bien.' : `${some(problems, 'falta', 'faltas')}.`
    }`,
  hasProblems: (count: number, file: string) =>
    `El archivo tiene ${some(count, 'falta', 'faltas')} de formato; «tally check ${file}» dice dónde.`,
  written: (path: string) => `La página está en ${path}.`,

  compared: 'Se compara',
  rows: {
    projects: 'Proyectos comprados',
    cost: 'Cuestan',
    represented: 'Personas con algo ganado',
    winners: 'Proyectos ganados por persona',
    utility: {
      cost: 'Dinero ganado por persona',
      points: 'Puntos ganados por persona',
      borda: 'Puntos ganados por persona',
    },
    mean: '  en promedio',
    median: '  persona de en medio',
    quartiles: '  cuarta parte de abajo y de arriba',
    gini: '  desigualdad (Gini)',
    category: 'Gasto por categoría',
    zone: 'Gasto por zona',
    none: 'sin nombre',
  },
  disputed: 'No se compran con todas:',
  disputedOne: (project: string, ways: readonly string[]) => `  ${project}: ${ways.join(', ')}`,
}
