import { texts } from './texts.ts'

/** The keys of the office, shown by «?»: of what is not shown nobody knows. */
export const Keyboard = ({ lines }: { lines: readonly { readonly label: string }[] }) => (
  <dialog class="keys" data-keys aria-labelledby="teclas">
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
