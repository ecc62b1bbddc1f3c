/** Numbers 0 … n - 1 of which the one with the smallest key is at hand. Keys may only be changed through it. */
export type Heap = {
  size: number
  /** A binary heap: place i stands over 2 i + 1 and 2 i + 2. */
  readonly items: Int32Array
  readonly keys: Float64Array
  readonly places: Int32Array
}

/** Of the given numbers below `range`, whose keys are in `keys`. O(n). */
export function heapOf(numbers: ArrayLike<number>, keys: Float64Array): Heap {
  const heap = {
    size: numbers.length,
    items: Int32Array.from(numbers),
    keys,
    places: new Int32Array(keys.length).fill(-1),
  }
  heap.items.forEach((item, place) => {
    heap.places[item] = place
  })
  for (let place = (heap.size >> 1) - 1; place >= 0; place--) sink(heap, place)
  return heap
}

/** O(log n). */
export function raise(heap: Heap, item: number, key: number) {
  heap.keys[item] = key
  sink(heap, heap.places[item] ?? 0)
}

/** O(log n). */
export function remove(heap: Heap, item: number) {
  const place = heap.places[item] ?? 0
  const last = heap.items[--heap.size] ?? 0
  heap.places[item] = -1
  if (last === item) return
  put(heap, place, last)
  float(heap, place)
  sink(heap, heap.places[last] ?? 0)
}

/** All items whose key is at most `most`, in no order. O(their number). */
export function upTo({ items, keys, size }: Heap, most: number): number[] {
  const found: number[] = []
  const places = [0]
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const item = items[place] ?? 0
    if (place >= size || (keys[item] ?? 0) > most) continue
    found.push(item)
    places.push(2 * place + 1, 2 * place + 2)
  }
  return found
}

function sink(heap: Heap, from: number) {
  const { items, keys, size } = heap
  const item = items[from] ?? 0
  const key = keys[item] ?? 0
  let place = from
  for (let child = 2 * place + 1; child < size; child = 2 * place + 1) {
    const other = child + 1
    if (other < size && keyAt(heap, other) < keyAt(heap, child)) child = other
    if (keyAt(heap, child) >= key) break
    put(heap, place, items[child] ?? 0)
    place = child
  }
  put(heap, place, item)
}

function float(heap: Heap, from: number) {
  const item = heap.items[from] ?? 0
  const key = heap.keys[item] ?? 0
  let place = from
  for (
    let above = (place - 1) >> 1;
    place > 0 && keyAt(heap, above) > key;
    above = (place - 1) >> 1
  ) {
    put(heap, place, heap.items[above] ?? 0)
    place = above
  }
  put(heap, place, item)
}

const keyAt = ({ items, keys }: Heap, place: number) => keys[items[place] ?? 0] ?? 0

function put({ items, places }: Heap, place: number, item: number) {
  items[place] = item
  places[item] = place
}
