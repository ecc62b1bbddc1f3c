import type { Town } from '../town/index.ts'

/** The town that a request means, by the name of the host it was sent to; `*` answers to any other. */
export type TownFor = (host: string) => Town | undefined

export function townByHost(towns: readonly Town[]): TownFor {
  const byHost = new Map(towns.map((town) => [town.host.toLowerCase(), town]))
  return (host) => byHost.get(nameOf(host)) ?? byHost.get('*')
}

/** Without the port: `[::1]:3000` → `[::1]`. */
const nameOf = (host: string) => host.toLowerCase().replace(/:\d+$/, '')
