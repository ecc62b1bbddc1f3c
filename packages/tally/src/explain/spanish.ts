/** «1,234» */
export const thousands = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** «1 voto», «1,234 votos» */
export const some = (count: number, one: string, several: string) =>
  `${thousands(count)} ${count === 1 ? one : several}`

/** «a, b y c» */
export const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} y ${items.at(-1)}`
