import { ButtonLink, OfficePage } from '../../../design/index.ts'
import { answerForbidden, answerMissing } from '../../visit/index.ts'
import { wordsOf } from '../actions/send-message.ts'
import { paths } from '../paths.ts'
import { mayReadMessage } from '../permissions.ts'
import { texts } from '../texts.ts'
import { Letter } from './letter.tsx'
import { type MessagePage, messageIn } from './message-page.tsx'

/** Any message as a paper to hand over: the side and its buttons stay out of the paper. */
export async function getSlip(c: MessagePage) {
  const message = await messageIn(c)
  if (!message) return answerMissing(c)
  if (!mayReadMessage(c.var.person, message)) return answerForbidden(c)
  return c.html(
    <OfficePage
      visit={c.var}
      title={message.subject}
      lead={message.to}
      here={paths.list}
      actions={<ButtonLink href={paths.message(message.id)}>{texts.back}</ButtonLink>}
    >
      <Letter text={wordsOf(message, c.var.town.url)} />
      <p>{texts.slipFoot(c.var.settings.publisher.name)}</p>
    </OfficePage>,
  )
}
