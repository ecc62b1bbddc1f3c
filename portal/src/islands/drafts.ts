/** What was typed in a form of the office, kept on this computer until it is sent or its person leaves. */
type Draft = { readonly version: string; readonly fields: readonly (readonly [string, string])[] }

const PREFIX = 'tequio-borrador '

export function keepDrafts() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keepOne(form)
  for (const form of document.querySelectorAll('form[data-leave]'))
    form.addEventListener('submit', forgetAll)
}

function keepOne(form: HTMLFormElement) {
  const key = `${PREFIX}${document.body.dataset.person} ${new URL(form.action).pathname}`
  const kept = read(key)
  const isNew = kept !== undefined && kept.version === versionOf(form)
  // What came back with errors holds what was typed already, and a newer version makes the draft an old one.
  if (isNew && !form.querySelector('.error-summary')) offer(form, kept)
  else localStorage.removeItem(key)
  form.addEventListener('input', () => write(key, form))
}

const versionOf = (form: HTMLFormElement) =>
  form.querySelector<HTMLInputElement>('[name="version"]')?.value ?? ''

function offer(form: HTMLFormElement, draft: Draft) {
  const box = form.querySelector<HTMLElement>('[data-offer]')
  const button = box?.querySelector('button')
  if (!box || !button) return
  box.hidden = false
  button.addEventListener('click', () => {
    fill(form, draft)
    box.hidden = true
    form.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')?.focus()
  })
}

function fill(form: HTMLFormElement, { fields }: Draft) {
  for (const control of form.elements) {
    if (!isKept(control)) continue
    const values = fields.flatMap(([name, value]) => (name === control.name ? value : []))
    if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type))
      control.checked = values.includes(control.value)
    else if (values[0] !== undefined) control.value = values[0]
  }
}

type Kept = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Neither secrets nor files, nor what the page itself put there. */
const isKept = (control: Element): control is Kept =>
  control.matches('input:not([type=hidden], [type=password], [type=file]), textarea, select')

function write(key: string, form: HTMLFormElement) {
  const names = new Set([...form.elements].filter(isKept).map(({ name }) => name))
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    names.has(name) && typeof value === 'string' ? [[name, value] as const] : [],
  )
  const draft: Draft = { version: versionOf(form), fields }
  localStorage.setItem(key, JSON.stringify(draft))
}

function read(key: string): Draft | undefined {
  const text = localStorage.getItem(key)
  return text === null ? undefined : (JSON.parse(text) as Draft)
}

function forgetAll() {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}
