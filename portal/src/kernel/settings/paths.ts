export const paths = { settings: '/oficina/ajustes' } as const
