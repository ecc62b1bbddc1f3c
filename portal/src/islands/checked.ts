import { type AnswerRule, faultOf } from '../kernel/visit/answer-rule.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Looks at the answers of its form by the rules that their fields carry, and says beside each what is wrong. */
class CheckedForm extends HTMLElement {
  /** Told when the pointer is up: what appears under a finger would take the press from the button it was meant for. */
  private readonly waiting = new Set<Control>()
  private pressed = false

  connectedCallback() {
    const form = this.closest('form')
    form?.addEventListener('change', ({ target }) => this.answered(target))
    form?.addEventListener('focusout', ({ target }) => this.left(target))
    form?.addEventListener('input', ({ target }) => this.retyped(target))
    document.addEventListener('pointerdown', () => {
      this.pressed = true
    })
    for (const end of ['pointerup', 'pointercancel'])
      document.addEventListener(end, () => setTimeout(() => this.lifted()))
  }

  /** It is looked at, and so are the answers that are measured by it. */
  private answered(target: EventTarget | null) {
    if (!isChecked(target)) return
    const measured = this.controls().filter((one) => {
      const { from, along } = ruleOf(one)
      const named = from?.name === target.name || along?.name === target.name
      return named && (one.value.trim() !== '' || isWrong(one))
    })
    for (const one of [target, ...measured]) this.waiting.add(one)
    if (!this.pressed || target instanceof HTMLSelectElement) this.lifted()
  }

  /** What may be left blank only along with another is looked at although nothing was typed. */
  private left(target: EventTarget | null) {
    if (isChecked(target) && ruleOf(target).along) this.answered(target)
  }

  /** What was wrong is taken back as soon as it is right; nobody is told they are wrong halfway through a word. */
  private retyped(target: EventTarget | null) {
    if (isChecked(target) && isWrong(target) && this.faultIn(target) === undefined)
      this.say(target, undefined)
  }

  private lifted() {
    this.pressed = false
    for (const control of this.waiting) this.say(control, this.faultIn(control))
    this.waiting.clear()
  }

  private faultIn(control: Control): string | undefined {
    const other = (name: string) => this.controls().find((one) => one.name === name)?.value ?? ''
    return faultOf(ruleOf(control), control.value, other)
  }

  private controls(): Control[] {
    return [...(this.closest('form')?.elements ?? [])].filter(isChecked)
  }

  private say(control: Control, fault: string | undefined) {
    const field = control.closest('.field')
    const before = field?.querySelector('.field-error')
    if (!field || (before?.lastChild?.textContent ?? undefined) === fault) return
    before?.remove()
    field.classList.toggle('wrong', fault !== undefined)
    const id = `${control.id}-error`
    const notes = (control.getAttribute('aria-describedby') ?? '').split(' ')
    const others = notes.filter((note) => note !== id && note !== '')
    if (fault === undefined) control.removeAttribute('aria-invalid')
    else {
      control.setAttribute('aria-invalid', 'true')
      others.push(id)
      this.write(field, id, fault)
    }
    if (others.length > 0) control.setAttribute('aria-describedby', others.join(' '))
    else control.removeAttribute('aria-describedby')
  }

  /** As the server draws it, where the server puts it: before the control. Aloud, with the name of its field. */
  private write(field: Element, id: string, fault: string) {
    const drawn = this.querySelector('template')?.content.firstElementChild?.cloneNode(true)
    if (!(drawn instanceof HTMLElement)) return
    drawn.id = id
    drawn.lastElementChild?.replaceWith(fault)
    const last = field.querySelector(':scope > .hint') ?? field.querySelector(':scope > label')
    last?.after(drawn)
    const aloud = this.querySelector('[role="status"]')
    const label = field.querySelector('label')?.firstChild?.textContent?.trim() ?? ''
    if (aloud) aloud.textContent = `${label}: ${fault}`
  }
}

const isChecked = (target: EventTarget | null): target is Control =>
  target instanceof Element && target.matches('[data-rule]')

const isWrong = (control: Control) => control.getAttribute('aria-invalid') === 'true'

const ruleOf = (control: Control): AnswerRule => JSON.parse(control.dataset.rule ?? '{}')

customElements.define('tequio-checked', CheckedForm)
