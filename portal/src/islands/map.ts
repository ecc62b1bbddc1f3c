/**
 * A map beside a complete list: opened when asked for, and only then is anything for it loaded. Its words, its button
 * and its frame come from the page, hidden until this script can serve them.
 */
class TownMap extends HTMLElement {
  connectedCallback() {
    const open = this.querySelector<HTMLButtonElement>('[data-open]')
    if (!open) return
    open.hidden = false
    open.addEventListener('click', () => void this.open(open), { once: true })
  }

  private async open(button: HTMLButtonElement) {
    const note = this.querySelector<HTMLElement>('[role="status"]')
    button.disabled = true
    if (note) note.textContent = this.dataset.loading ?? ''
    try {
      const [{ drawMap }, works, outlines] = await Promise.all([
        import('./map-view.ts'),
        read(this.dataset.works),
        read(this.dataset.outlines),
      ])
      if (note) note.textContent = ''
      button.remove()
      drawMap(this, { works, outlines })
    } catch {
      if (note) note.textContent = this.dataset.failed ?? ''
      button.disabled = false
      this.connectedCallback()
    }
  }
}

async function read(address = '') {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return await answer.json()
}

customElements.define('tequio-map', TownMap)
