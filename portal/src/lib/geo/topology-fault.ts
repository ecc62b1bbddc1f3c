import type { Json } from '../json.ts'

export type TopologyFault =
  | 'no-objects'
  | 'no-arcs'
  | 'bad-transform'
  | 'arc-that-does-not-exist'
  | 'too-many-positions'
  | 'bad-geometry'

/**
 * What the reader of TopoJSON would stumble on. A short file may repeat one long arc a million times, so the
 * positions are counted before they are drawn.
 */
export function topologyFault(document: {
  readonly [name: string]: Json
}): TopologyFault | undefined {
  const { arcs, objects, transform } = document
  if (typeof objects !== 'object' || objects === null || Array.isArray(objects)) return 'no-objects'
  if (!isListOfLists(arcs)) return 'no-arcs'
  if (transform !== undefined && !isTransform(transform)) return 'bad-transform'
  return usesOf(Object.values(objects), arcs)
}

const isListOfLists = (arcs: Json | undefined): arcs is readonly (readonly Json[])[] =>
  Array.isArray(arcs) && arcs.every((arc) => Array.isArray(arc) && arc.every(isPair))

const isPair = (value: Json | undefined) =>
  Array.isArray(value) && value.length >= 2 && value.every((each) => Number.isFinite(each))

function isTransform(value: Json) {
  if (typeof value !== 'object' || value === null || !('scale' in value)) return false
  return isPair(value.scale) && isPair(value.translate)
}

const MOST_POSITIONS = 5_000_000

function usesOf(
  layers: readonly Json[],
  arcs: readonly (readonly Json[])[],
): TopologyFault | undefined {
  let positions = 0
  const pending: Json[] = [...layers]
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    if (typeof item === 'number') {
      const arc = arcs[item < 0 ? ~item : item]
      if (!arc) return 'arc-that-does-not-exist'
      positions += arc.length + 1
    } else if (Array.isArray(item)) for (const each of item) pending.push(each)
    else if (typeof item === 'object' && item !== null && !Array.isArray(item))
      pending.push(...referencesIn(item as { [name: string]: Json }))
    if (positions > MOST_POSITIONS) return 'too-many-positions'
  }
  return undefined
}

const referencesIn = ({ arcs, geometries }: { [name: string]: Json }) =>
  [arcs, geometries].filter((each) => each !== undefined)
