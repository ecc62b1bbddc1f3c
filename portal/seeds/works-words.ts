import type { ProjectType, Sector } from '../src/modules/works/rules/work.ts'

/** What neighbours asked for, invented: each kind with who builds it and how it is told. */
export type WorkKind = {
  readonly title: (street: string) => string
  readonly description: (street: string, metres: number) => string
  readonly type: ProjectType
  readonly sector: Sector
  readonly unit: 'obras-publicas' | 'parques-y-espacios' | 'agua-y-drenaje'
  /** How its photographs are drawn. */
  readonly scene:
    | 'pavement'
    | 'sidewalks'
    | 'lights'
    | 'court'
    | 'drains'
    | 'playground'
    | 'water'
    | 'school-yard'
}

export const kinds: readonly WorkKind[] = [
  {
    title: (street) => `Pavimento de la calle ${street}`,
    description: (street, metres) =>
      `Concreto, banquetas y guarniciones en ${metres} metros de la calle ${street}.`,
    scene: 'pavement',
    ...{ type: 'rehabilitation', sector: 'transport.urban', unit: 'obras-publicas' },
  },
  {
    title: (street) => `Banquetas y rampas en la calle ${street}`,
    description: (street, metres) =>
      `Banquetas parejas y rampas en cada esquina, ${metres} metros de la calle ${street}.`,
    scene: 'sidewalks',
    ...{ type: 'construction', sector: 'transport.urban', unit: 'obras-publicas' },
  },
  {
    title: (street) => `Alumbrado de la calle ${street}`,
    description: (street, metres) =>
      `Postes y luminarias de bajo consumo en ${metres} metros de la calle ${street}.`,
    scene: 'lights',
    ...{ type: 'replacement', sector: 'energy', unit: 'obras-publicas' },
  },
  {
    title: (street) => `Cancha techada del parque ${street}`,
    description: (street, metres) =>
      `Techo, gradas y piso nuevo para la cancha del parque ${street}: ${metres} metros cuadrados.`,
    scene: 'court',
    ...{ type: 'construction', sector: 'cultureSportsAndRecreation', unit: 'parques-y-espacios' },
  },
  {
    title: (street) => `Drenaje de la calle ${street}`,
    description: (street, metres) =>
      `Tubería nueva y pozos de visita en ${metres} metros de la calle ${street}.`,
    scene: 'drains',
    ...{ type: 'replacement', sector: 'waterAndWaste', unit: 'agua-y-drenaje' },
  },
  {
    title: (street) => `Juegos y sombra en el parque ${street}`,
    description: (street, metres) =>
      `Juegos, bancas y ${Math.round(metres / 20)} árboles en el parque ${street}.`,
    scene: 'playground',
    ...{ type: 'rehabilitation', sector: 'cultureSportsAndRecreation', unit: 'parques-y-espacios' },
  },
  {
    title: (street) => `Agua potable en la calle ${street}`,
    description: (street, metres) =>
      `Red de agua y tomas nuevas en ${metres} metros de la calle ${street}.`,
    scene: 'water',
    ...{ type: 'expansion', sector: 'waterAndWaste', unit: 'agua-y-drenaje' },
  },
  {
    title: (street) => `Techo del patio en la escuela ${street}`,
    description: (street, metres) =>
      `Estructura y techo para ${metres} metros cuadrados del patio de la escuela ${street}.`,
    scene: 'school-yard',
    ...{ type: 'construction', sector: 'education', unit: 'obras-publicas' },
  },
]

export const streets = [
  ...[
    'Nogal',
    'Trinidad',
    'Jacarandas',
    'Fresno',
    'Los Olivos',
    'Aquiles Serdán',
    'Mina',
    'La Paz',
    'Allende',
  ],
  ...[
    'Corregidora',
    'Las Flores',
    'Privada Olmo',
    'Hidalgo',
    'Pípila',
    'Del Carmen',
    'Independencia',
    'Álamo',
  ],
  ...[
    'Benito Juárez',
    'Del Río',
    'Zaragoza',
    'Los Pinos',
    'Morelos',
    'La Joya',
    'Reforma',
    'El Capulín',
  ],
  ...[
    'Constitución',
    'Insurgentes',
    'Las Torres',
    '20 de Noviembre',
    'Encino',
    'Del Trabajo',
    'Guerrero',
  ],
  ...[
    'Abasolo',
    'La Merced',
    'Cedro',
    'Vicente Guerrero',
    'San Juan',
    'Las Rosas',
    'Matamoros',
    'El Pozo',
  ],
  ...[
    'Libertad',
    'Cinco de Mayo',
    'Sauce',
    'Rayón',
    'Los Arcos',
    'Nicolás Bravo',
    'De la Cruz',
    'El Vergel',
  ],
  ...[
    'Galeana',
    'Las Águilas',
    'Primavera',
    'Tulipán',
    'Aldama',
    'Camino Real',
    'Del Sol',
    'Iturbide',
  ],
  ...[
    'Manantial',
    'Josefa Ortiz',
    'Laurel',
    'Niños Héroes',
    'La Esperanza',
    'Girasol',
    'Victoria',
    'Pirul',
  ],
  ...[
    'Santa Lucía',
    'Mariano Jiménez',
    'La Aurora',
    'Bugambilia',
    'Alfareros',
    'Puente de Piedra',
    'Tepeyac',
  ],
] as const

export const explanations = [
  'El levantamiento encontró tubería que no estaba en los planos.',
  'Los vecinos pidieron mover la obra para no cerrar el mercado.',
  'El catálogo de conceptos se corrigió por el cruce con el drenaje.',
  'La lluvia no dejó hacer los estudios del suelo.',
] as const
