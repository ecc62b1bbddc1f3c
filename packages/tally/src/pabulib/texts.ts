/** What the reader says of a file, in Spanish; another language is another file. */
export const texts = {
  problems: {
    encoding: () => 'La línea no está en UTF-8; se leyó como Windows-1252.',
    'empty-line': () => 'La línea está vacía.',
    'before-sections': () => 'La línea está antes de la primera sección; no se leyó.',
    'missing-section': (title: string) => `Falta la sección ${title}.`,
    'repeated-section': (title: string) => `La sección ${title} ya había empezado antes.`,
    'section-order': () => 'Las secciones van en el orden META, PROJECTS, VOTES.',
    'missing-header': () => 'Después de META va la línea «key;value».',
    'missing-column': (column: string) => `Falta la columna «${column}».`,
    'repeated-column': (column: string) =>
      `La columna «${column}» está dos veces; vale la primera.`,
    'unclosed-quote': () => 'Una comilla se abre y no se cierra; se leyó como texto.',
    'stray-quote': () =>
      'Hay una comilla suelta; dentro de un texto, la comilla va doble y el texto entre comillas.',
    'short-row': (has: number, needs: number) =>
      `La línea tiene ${has} de ${needs} columnas; lo que falta se leyó como vacío.`,
    'long-row': (has: number, needs: number) =>
      `La línea tiene ${has} columnas en vez de ${needs}; lo que sobra no se leyó.`,
    spaces: (value: string) => `«${value}» tiene espacios de más al principio o al final.`,
    'missing-key': (key: string) => `Falta «${key}» en META.`,
    'repeated-key': (key: string) => `«${key}» está dos veces en META; vale la última.`,
    value: (value: string, expected: string) => `«${value}» no es válido; se espera ${expected}.`,
    amount: (value: string, read: string) =>
      `«${value}» no es un número de Pabulib; se leyó como ${read}.`,
    budget: (value: string) => `El presupuesto es ${value}; no alcanza para nada.`,
    'vote-type': (value: string, read: string) =>
      `«${value}» no es un tipo de voto; se leyó como «${read}».`,
    dates: (begin: string, end: string) =>
      `La votación termina (${end}) antes de empezar (${begin}).`,
    count: (told: string, read: number) => `META dice ${told}; en el archivo hay ${read}.`,
    limit: (value: string, projects: string) =>
      `El máximo es ${value} y solo hay ${projects} proyectos.`,
    'missing-id': () => 'La línea no dice de quién es: falta su identificador.',
    'repeated-project': (id: string, line: number) =>
      `El proyecto «${id}» ya está en la línea ${line}; vale el primero.`,
    cost: (value: string) => `El costo «${value}» no es mayor que cero.`,
    'unreadable-cost': (value: string) =>
      `«${value}» no es un costo; el proyecto no se puede contar y se dejó fuera.`,
    'cost-over-budget': (cost: string, budget: string) =>
      `El proyecto cuesta ${cost}, más que todo el presupuesto (${budget}).`,
    'project-cost': (cost: string, limit: string) => `El proyecto cuesta ${cost}; ${limit}.`,
    'selected-over-budget': (cost: string, budget: string) =>
      `Los proyectos marcados como elegidos cuestan ${cost}; el presupuesto es ${budget}.`,
    'fully-funded': (cost: string, budget: string) =>
      `Todos los proyectos cuestan ${cost} y el presupuesto es ${budget}; «fully_funded» dice otra cosa.`,
    votes: (told: string, counted: number) => `Dice ${told} votos; en VOTES hay ${counted}.`,
    score: (told: string, counted: string) => `Dice ${told} puntos; en VOTES hay ${counted}.`,
    'repeated-voter': (voter: string) =>
      `«${voter}» ya votó antes. Las dos boletas cuentan: revisa si son de la misma persona.`,
    'empty-vote': () => 'La boleta no vota por ningún proyecto.',
    'unknown-project': (id: string) =>
      `Vota por «${id}», que no está en PROJECTS; ese voto no se contó.`,
    'repeated-in-vote': (id: string) => `Vota dos veces por «${id}»; se contó una.`,
    length: (has: number, limit: string) => `Vota por ${has} proyectos; ${limit}.`,
    'length-by-category': (has: number, category: string, limit: string) =>
      `Vota por ${has} proyectos de «${category}»; ${limit}.`,
    points: (value: string, limit: string) => `Da ${value} puntos; ${limit}.`,
    'missing-points': (votes: number, points: number) =>
      `Vota por ${votes} proyectos y da ${points} puntuaciones; lo que falta se leyó como 0.`,
    'sum-of-points': (sum: string, limit: string) => `Reparte ${sum} puntos; ${limit}.`,
    'sum-of-cost': (sum: string, limit: string) =>
      `Los proyectos de la boleta cuestan ${sum}; ${limit}.`,
  },
  limits: {
    least: (value: string) => `el mínimo es ${value}`,
    most: (value: string) => `el máximo es ${value}`,
  },
  expected: {
    number: 'un número',
    date: 'una fecha como 16.09.2023, o un año',
    currency: 'una moneda de tres letras, como MXN',
    language: 'un idioma de dos letras, como es',
    comment: 'un comentario que empiece con «#1: »',
    one: 'un 1',
    selected: '0, 1, 2 o 3',
    latitude: 'una latitud entre -90 y 90',
    longitude: 'una longitud entre -180 y 180',
    age: 'una edad, como 27 o 18-25',
    sex: 'M, F u O',
    votingMethod: 'internet o paper',
    points: 'un número de puntos',
  },
  more: (count: number) => `Y ${count} más de lo mismo en otras líneas.`,
  errors: {
    noSections: 'No es un archivo de Pabulib: no tiene la sección META.',
    utf16: 'El archivo está en UTF-16; guárdalo en UTF-8.',
    longLine: 'Una línea es demasiado larga para ser de una elección.',
    noBudget: 'META no dice el presupuesto («budget»); sin él no se puede contar.',
    wrongBudget: (value: string) => `El presupuesto «${value}» no es un número.`,
    noCost: 'PROJECTS no tiene la columna «cost»; sin costos no se puede contar.',
  },
}
