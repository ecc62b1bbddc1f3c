/** A plain text as it was written: a blank line parts paragraphs, a line end stays one. */
export const Letter = ({ text }: { text: string }) => (
  <>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p>
        {paragraph.split('\n').map((line, at) => (
          <>
            {at > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    ))}
  </>
)
