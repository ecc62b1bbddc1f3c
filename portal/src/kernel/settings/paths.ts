export const paths = {
  settings: '/oficina/ajustes',
  shield: '/oficina/ajustes/escudo',
} as const
