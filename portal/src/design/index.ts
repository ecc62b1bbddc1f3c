export { type Answered, Answers } from './answers.tsx'
export { Ask, type AskProps } from './ask.tsx'
export { type Island, script, stylesheet } from './assets.ts'
export { Bar, Progress, type ProgressProps } from './bar.tsx'
export { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
export {
  Button,
  type ButtonKind,
  ButtonLink,
  type ButtonLinkProps,
  type ButtonProps,
} from './button.tsx'
export { Card, type CardProps, Cards } from './card.tsx'
export {
  BarChart,
  type BarChartProps,
  type BarRow,
} from './chart/bar-chart.tsx'
export { Chart, type ChartProps } from './chart/chart.tsx'
export { FigureTable, type FigureTableProps } from './chart/figure-table.tsx'
export { type ChartLine, LineChart, type LineChartProps } from './chart/line-chart.tsx'
export {
  Checkbox,
  Checkboxes,
  type CheckboxesProps,
  type CheckboxProps,
  type Option,
  Radios,
  type RadiosProps,
  Select,
  type SelectProps,
} from './choices.tsx'
export { Choosing, type ChoosingProps } from './choosing.tsx'
export { type ContrastProblem, contrastProblem, type Look } from './contrast.ts'
export { type Column, DataTable, type DataTableProps } from './data-table.tsx'
export { Detail, type DetailItem } from './detail.tsx'
export { Changed, Difference, type DifferenceProps, type DifferenceRow } from './difference.tsx'
export { Empty, type EmptyProps } from './empty.tsx'
export { ErrorSummary } from './error-summary.tsx'
export { Field, type FieldKind, type FieldProps } from './field.tsx'
export type { FieldBase } from './field-frame.tsx'
export { Figures, type FigureTile } from './figures.tsx'
export { FileField, type FileFieldProps } from './file-field.tsx'
export { Filters, type FiltersProps, MoreFilters, type Pill, Pills } from './filters.tsx'
export { Fold, type FoldProps } from './fold.tsx'
export {
  Fieldset,
  type FieldsetProps,
  Form,
  type FormProps,
  Hidden,
  type Sent,
  typedIn,
} from './form.tsx'
export { GalleryPage, galleryPages } from './gallery.tsx'
export { Acts, type LinkItem, Links, News, type NewsItem } from './links.tsx'
export { type Download, Downloads, List, type ListProps } from './list.tsx'
export type { ListState } from './list-state.ts'
export { LookPreview, type LookPreviewProps, Swatch, WornShield } from './look-preview.tsx'
export { Manual } from './manual.tsx'
export { type MapProps, TownMap } from './map.tsx'
export { Money, type MoneyProps, MoneySaid } from './money.tsx'
export { type MoneyBar, MoneyBars, type MoneyBarsProps } from './money-bars.tsx'
export { nearestLook } from './nearest-look.ts'
export { Lines, Note } from './note.tsx'
export { Notice, type NoticeProps, type NoticeTone } from './notice.tsx'
export { OfficePage, type OfficePageProps } from './office-page.tsx'
export { Page, type PageProps } from './page.tsx'
export { PageHead, type PageHeadProps } from './page-head.tsx'
export { Pager, type PagerProps } from './pager.tsx'
export { type Phase, Phases } from './phases.tsx'
export { type Picture, Pictures } from './pictures.tsx'
export {
  Fault,
  type FaultProps,
  Forbidden,
  NotFound,
  Problem,
  type ProblemProps,
  TooLarge,
} from './problem.tsx'
export { QuestionPage, type QuestionPageProps } from './question-page.tsx'
export { Actions, Columns, Section, type SectionProps, Stack } from './section.tsx'
export { serveAssets, serveTownStyles } from './serve-assets.ts'
export { serveSharePicture } from './share-picture.ts'
export { StalePage, type StalePageProps } from './stale-page.tsx'
export { Status, type StatusProps, type Tone } from './status.tsx'
export { type Step, Steps } from './steps.tsx'
export { governmentSite } from './structured-data.tsx'
export { explainContrast } from './texts.ts'
export { Timeline } from './timeline.tsx'
export { townStyles } from './town-styles.ts'
