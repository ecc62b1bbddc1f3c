import { isTyping } from './keys.ts'

/** J and K move over the rows of the first list, X chooses, Enter opens; one box chooses all that is seen. */
export function listenInTables() {
  const table = document.querySelector<HTMLElement>('main .table')
  if (!table) return
  document.addEventListener('keydown', (event) => moveIn(table, event))
  table.addEventListener('change', ({ target }) => chooseIn(table, target))
  addChooseAll(table)
  tell(table)
}

const boxesOf = (table: HTMLElement) => [
  ...table.querySelectorAll<HTMLInputElement>('tbody .choose input'),
]

/** What takes the focus in each row: its box, or the link that opens it. */
const stopsOf = (table: HTMLElement) =>
  [...table.querySelectorAll('tbody tr')].flatMap(
    (row) =>
      row.querySelector<HTMLElement>('.choose input') ?? row.querySelector<HTMLElement>('a') ?? [],
  )

function moveIn(table: HTMLElement, event: KeyboardEvent) {
  const { target, key } = event
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return
  const row = target instanceof Element ? target.closest('.table tbody tr') : null
  const step = { j: 1, k: -1 }[key.toLowerCase()]
  if (step !== undefined) {
    stepTo(stopsOf(table), row, step)
    event.preventDefault()
  }
  if (key.toLowerCase() === 'x') row?.querySelector<HTMLElement>('.choose input')?.click()
  // A link opens by itself; a box would send the form around the list.
  if (key === 'Enter' && row && target instanceof HTMLInputElement) {
    event.preventDefault()
    row.querySelector<HTMLElement>('th a')?.click()
  }
}

function stepTo(stops: readonly HTMLElement[], row: Element | null, step: number) {
  const at = stops.findIndex((stop) => row?.contains(stop))
  const next = at < 0 ? 0 : at + step
  stops[Math.min(Math.max(next, 0), stops.length - 1)]?.focus()
}

function addChooseAll(table: HTMLElement) {
  const head = table.querySelector<HTMLElement>('thead .choose')
  if (!head || boxesOf(table).length === 0) return
  const label = document.createElement('label')
  const all = document.createElement('input')
  all.type = 'checkbox'
  all.setAttribute('aria-label', head.dataset.all ?? '')
  label.append(all)
  head.replaceChildren(label)
}

function chooseIn(table: HTMLElement, target: EventTarget | null) {
  if (!(target instanceof HTMLInputElement)) return
  if (target.closest('thead')) for (const box of boxesOf(table)) box.checked = target.checked
  tell(table)
}

/** «2 elegidos», beside the buttons that act on them. */
function tell(table: HTMLElement) {
  const boxes = boxesOf(table)
  const chosen = boxes.filter(({ checked }) => checked).length
  const all = table.querySelector<HTMLInputElement>('thead .choose input')
  if (all) {
    all.checked = chosen > 0 && chosen === boxes.length
    all.indeterminate = chosen > 0 && chosen < boxes.length
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-chosen]')) {
    place.textContent = String(chosen)
    place.parentElement?.toggleAttribute('hidden', chosen === 0)
  }
}
