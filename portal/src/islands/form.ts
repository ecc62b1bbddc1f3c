/**
 * A form that is not lost by accident and not sent twice: leaving with unsent changes asks first, and the second
 * click does nothing. The error on top gets the focus. It works without this: the server takes a repeat once.
 */
class CarefulForm extends HTMLElement {
  private changed = false
  private sending = false

  connectedCallback() {
    this.querySelector<HTMLElement>('.error-summary')?.focus()
    this.addEventListener('input', () => {
      this.changed = true
    })
    this.addEventListener('submit', (event) => this.send(event))
    window.addEventListener('beforeunload', this.leave)
    // Coming back with the browser's arrow, the form can be sent again.
    window.addEventListener('pageshow', this.return)
  }

  disconnectedCallback() {
    window.removeEventListener('beforeunload', this.leave)
    window.removeEventListener('pageshow', this.return)
  }

  private send(event: Event) {
    if (this.sending) event.preventDefault()
    this.sending = true
  }

  private leave = (event: BeforeUnloadEvent) => {
    if (this.changed && !this.sending) event.preventDefault()
  }

  private return = () => {
    this.sending = false
  }
}

customElements.define('tequio-form', CarefulForm)
