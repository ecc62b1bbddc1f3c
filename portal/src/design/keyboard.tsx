import { texts } from './texts.ts'

export type KeyboardProps = {
  /** Of the menu, from the first. */
  readonly lines: readonly { readonly label: string }[]
  /** Without being asked for: the gallery shows them. */
  readonly open?: boolean | undefined
}

/** The keys of the office, shown by «?»: of what is not shown nobody knows. */
export const Keyboard = ({ lines, open }: KeyboardProps) => (
  <dialog class="keys" data-keys aria-labelledby="teclas" open={open}>
    <h2 id="teclas">{texts.keyboard.title}</h2>
    <dl>
      {[
        ...texts.keyboard.keys,
        ...lines.slice(0, 9).map(({ label }, at) => [`g ${at + 1}`, label]),
      ].map(([keys = '', does]) => (
        <div>
          <dt>
            {keys.split(' ').map((key) => (
              <>
                <kbd>{key}</kbd>{' '}
              </>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <form method="dialog">
      <button type="submit" class="button plain">
        {texts.keyboard.close}
      </button>
    </form>
  </dialog>
)
