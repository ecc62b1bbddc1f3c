const DIGITS = /^[1-9]$/

/** «?» shows the keys, «/» goes to the search box, «g» and a figure to that line of the menu. */
export function listenToKeys() {
  let going = false
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const went = going && DIGITS.test(event.key) && goTo(Number(event.key))
    going = event.key === 'g'
    if (went || act(event.key)) event.preventDefault()
  })
}

function act(key: string): boolean {
  if (key === '?') {
    document.querySelector<HTMLDialogElement>('dialog[data-keys]')?.showModal()
    return true
  }
  const search = key === '/' && document.querySelector<HTMLInputElement>('[type="search"]')
  if (search) search.focus()
  return Boolean(search)
}

function goTo(line: number): boolean {
  const link = document.querySelectorAll<HTMLAnchorElement>('.side-open nav a')[line - 1]
  link?.click()
  return link !== undefined
}

export const isTyping = (target: EventTarget | null) =>
  target instanceof Element &&
  target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
