import { Detail, Form, Radios, Section } from '../../../design/index.ts'
import type { Question } from '../importer.ts'
import { pageTexts as say } from '../page-texts.ts'
import { paths } from '../paths.ts'
import { waiting } from '../rules/difference.ts'
import { stateAfter } from '../rules/states.ts'
import type { Load } from '../store/imports.ts'
import { spotText } from '../texts.ts'

type LoadQuestionsProps = { readonly load: Load; readonly questions: readonly Question[] }

/** What waits for a person; once nothing can be answered any more, what was asked and answered. */
export function Questions({ load, questions }: LoadQuestionsProps) {
  if (questions.length === 0) return null
  if (!stateAfter(load.state, 'answer')) return <Answers load={load} questions={questions} />
  const open = new Set(waiting(questions, load.answers).map(({ id }) => id))
  const shown = firstToAnswer(questions, open)
  return (
    <Section title={say.questions} id="preguntas" on="sheet">
      <p>{say.questionsHint}</p>
      <Form action={paths.answers(load.id)} submit={say.answer} kind="plain">
        {shown.map((question, index) => (
          <Radios
            name={`respuesta-${question.id}`}
            id={`pregunta-${index + 1}`}
            label={question.message}
            hint={`${spotText(question.spot)}${open.has(question.id) ? '' : ` · ${say.answered}`}`}
            value={load.answers[question.id]}
            options={question.options}
          />
        ))}
      </Form>
      {questions.length > shown.length && <p>{say.firstOnly(shown.length, questions.length)}</p>}
    </Section>
  )
}

/** As many as a person reads on one page; those that wait go first, and the next ones come when these are answered. */
function firstToAnswer(questions: readonly Question[], open: ReadonlySet<string>) {
  if (questions.length <= SHOWN) return questions
  const answered = questions.filter(({ id }) => !open.has(id))
  return [...questions.filter(({ id }) => open.has(id)), ...answered].slice(0, SHOWN)
}

const SHOWN = 100

/** What was asked and answered, once nothing can be answered any more. */
function Answers({ load, questions }: LoadQuestionsProps) {
  const given = ({ id, options }: Question) =>
    options.find(({ value }) => value === load.answers[id])?.label ?? say.noAnswer
  return (
    <Section title={say.questions} id="preguntas">
      {load.asked > 0 && <p>{say.questionsLeft}</p>}
      <Detail
        items={questions
          .slice(0, SHOWN)
          .map((question) => ({ label: question.message, value: given(question) }))}
      />
      {questions.length > SHOWN && <p>{say.firstOnly(SHOWN, questions.length)}</p>}
    </Section>
  )
}
