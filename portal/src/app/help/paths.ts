export const paths = {
  help: '/ayuda',
  chapter: (name: string) => (name === '' ? '/ayuda' : `/ayuda/${name}`),
  picture: (name: string) => `/ayuda/imagenes/${name}`,
} as const
