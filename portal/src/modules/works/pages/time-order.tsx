import { type ListState, Pills } from '../../../design/index.ts'
import { workTexts } from '../work-texts.ts'

const { order: texts } = workTexts

type TimeOrderProps = {
  readonly label: string
  readonly list: Pick<ListState, 'descending' | 'query'>
}

/** In a list without columns the order is one of two buttons. */
export const TimeOrder = ({ label, list: { descending, query } }: TimeOrderProps) => (
  <Pills
    label={label}
    items={[
      {
        label: texts.newest,
        href: query({ orden: '-fecha', pagina: undefined }),
        here: descending,
      },
      {
        label: texts.oldest,
        href: query({ orden: 'fecha', pagina: undefined }),
        here: !descending,
      },
    ]}
  />
)
