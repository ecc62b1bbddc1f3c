/**
 * Keys for a table whose rows are chosen: J and K move, X chooses, Enter opens, and one box chooses all.
 * The table works without it: each row has its box and its link.
 */
class ChoosingTable extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', (event) => this.move(event))
    this.addEventListener('change', (event) => this.changed(event))
    this.addChooseAll()
    this.tell()
  }

  private get boxes() {
    return [...this.querySelectorAll<HTMLInputElement>('tbody .choose input')]
  }

  private move(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const step = { j: 1, k: -1 }[event.key.toLowerCase()]
    if (step !== undefined) this.step(event, step)
    if (event.key.toLowerCase() === 'x') this.box(event.target)?.click()
    if (event.key === 'Enter') this.row(event.target)?.querySelector<HTMLElement>('th a')?.click()
  }

  private step(event: KeyboardEvent, step: number) {
    const { boxes } = this
    const box = this.box(event.target)
    const at = box ? boxes.indexOf(box) + step : 0
    boxes[Math.min(Math.max(at, 0), boxes.length - 1)]?.focus()
    event.preventDefault()
  }

  private row(target: EventTarget | null) {
    return target instanceof Element ? target.closest('tbody tr') : null
  }

  private box(target: EventTarget | null) {
    return this.row(target)?.querySelector<HTMLInputElement>('.choose input')
  }

  private addChooseAll() {
    const head = this.querySelector('thead .choose')
    if (!head || this.boxes.length === 0) return
    const label = document.createElement('label')
    const all = document.createElement('input')
    all.type = 'checkbox'
    all.setAttribute('aria-label', this.getAttribute('all') ?? 'Elegir todo')
    label.append(all)
    head.replaceChildren(label)
  }

  private changed({ target }: Event) {
    if (!(target instanceof HTMLInputElement)) return
    if (target.closest('thead')) for (const box of this.boxes) box.checked = target.checked
    this.tell()
  }

  /** «2 elegidos», beside the buttons that act on them. */
  private tell() {
    const { boxes } = this
    const chosen = boxes.filter(({ checked }) => checked).length
    const all = this.querySelector<HTMLInputElement>('thead .choose input')
    if (all) {
      all.checked = chosen > 0 && chosen === boxes.length
      all.indeterminate = chosen > 0 && chosen < boxes.length
    }
    for (const place of this.querySelectorAll('[data-chosen]')) place.textContent = String(chosen)
  }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input:not([type=checkbox]), textarea, select')

customElements.define('tequio-table', ChoosingTable)
