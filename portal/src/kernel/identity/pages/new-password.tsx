import { z } from 'zod'
import { Field, type Sent } from '../../../design/index.ts'
import { texts as all } from '../texts.ts'

const texts = all.password

/** A password is taken as it was typed: its spaces count. */
export const newPasswordForm = z
  .object({
    password: z.string().default('').pipe(z.string().min(1, texts.missing).max(1000)),
    repeat: z.string().default(''),
  })
  .refine(({ password, repeat }) => password === repeat, {
    path: ['repeat'],
    message: texts.different,
  })

export const NewPasswordFields = ({ sent }: { sent?: Sent | undefined }) => (
  <>
    <Field
      name="password"
      kind="password"
      label={texts.new}
      hint={texts.hint}
      sent={sent}
      autocomplete="new-password"
    />
    <Field
      name="repeat"
      kind="password"
      label={texts.repeat}
      sent={sent}
      autocomplete="new-password"
    />
  </>
)
