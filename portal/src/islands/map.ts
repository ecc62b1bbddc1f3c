/** A map beside a complete list. Its words, its button and its frame come from the page, which asks for this script. */
class TownMap extends HTMLElement {
  connectedCallback() {
    void this.open()
  }

  private async open() {
    const note = this.querySelector<HTMLElement>('[role="status"]')
    if (note) note.textContent = this.dataset.loading ?? ''
    try {
      const [{ drawMap }, works, outlines] = await Promise.all([
        import('./map-view.ts'),
        read(this.dataset.works),
        read(this.dataset.outlines),
      ])
      if (note) note.textContent = ''
      drawMap(this, { works, outlines })
    } catch {
      if (note) note.textContent = this.dataset.failed ?? ''
    }
  }
}

async function read(address = '') {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return await answer.json()
}

customElements.define('tequio-map', TownMap)
