/** Numbers between 0 and 1 that a seed decides (mulberry32). */
export function numbersFrom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Documents that are these with one to six changes each, as nobody would write them. The same seed gives the same. */
export function* mutations(texts: readonly string[], count: number, seed = 1): Generator<unknown> {
  const next = numbersFrom(seed)
  for (let n = 0; n < count; n++) {
    const document: unknown = JSON.parse(texts[n % texts.length] ?? '{}')
    const changes = 1 + Math.floor(next() * 6)
    for (let change = 0; change < changes; change++) mutate(document, next)
    yield document
  }
}

/** Goes inside at random and changes what it comes to. */
function mutate(value: unknown, next: () => number) {
  if (typeof value !== 'object' || value === null) return
  const keys = Object.keys(value)
  const key = keys[Math.floor(next() * keys.length)]
  if (key === undefined) return
  const inner: unknown = Reflect.get(value, key)
  if (typeof inner === 'object' && inner !== null && next() < 0.85) return mutate(inner, next)
  change(value, key, next)
}

function change(object: object, key: string, next: () => number) {
  const chance = next()
  if (chance < 0.2) Reflect.deleteProperty(object, key)
  else if (chance < 0.3) Object.assign(object, { [`${key}x`]: Reflect.get(object, key) })
  else if (chance < 0.4 && Array.isArray(object)) object.push(Reflect.get(object, key))
  else if (chance < 0.45) Reflect.defineProperty(object, '__proto__', oddField)
  else Reflect.set(object, key, JSON.parse(odd[Math.floor(next() * odd.length)] ?? 'null'))
}

const oddField = { value: { roles: 1 }, enumerable: true, writable: true, configurable: true }

const odd = [
  ...['null', 'true', '0', '-1', '1.5', '1e300', '""', '" "', '"a"', '"2026-02-30T00:00:00Z"'],
  ...['"9999-12-31T23:59:59Z"', '"http://a b"', '[]', '{}', '[[]]', '[null]', '[{}]', '[{"id":1}]'],
  ...['{"id":{"toString":1}}', '[{"id":"a"},{"id":"a"}]', '{"amount":"x","currency":1}'],
  ...['{"startDate":"x","endDate":7}', '[1,"a",{"id":null}]', '{"__proto__":{"a":1}}'],
]
