import { texts } from './texts.ts'

export type MapProps = {
  /** What is seen on it: «Mapa de las obras». */
  readonly label: string
  /** Addresses of GeoJSON: the works with the filters of the list, and the limits of the places. */
  readonly works: string
  readonly outlines: string
  /** Whether this page was asked for with its map; the page then brings `scripts={['map']}`, and only then. */
  readonly opened: boolean
  /** The address of this page with its map, when it is closed, and without it, when it is opened. */
  readonly other: string
  /** When two maps of a page have one name. */
  readonly id?: string | undefined
}

/** Opened from a list that says the same; who does not open it receives no script, and without script there is the list. */
export const TownMap = ({ opened, other, id = MAP, ...map }: MapProps) =>
  opened ? (
    <Opened {...map} id={id} close={other} />
  ) : (
    <p class="map" id={id}>
      <a class="button plain" href={`${other}#${id}`}>
        {texts.map.open}
      </a>
    </p>
  )

const MAP = 'mapa'

const Opened = ({
  label,
  works,
  outlines,
  close,
  id,
}: Pick<MapProps, 'label' | 'works' | 'outlines' | 'id'> & { close: string }) => (
  <tequio-map
    class="map"
    id={id}
    data-works={works}
    data-outlines={outlines}
    data-loading={texts.map.loading}
    data-failed={texts.map.failed}
    data-near-failed={texts.map.nearFailed}
    data-outside={texts.map.outside}
    data-zoom-in={texts.map.zoomIn}
    data-zoom-out={texts.map.zoomOut}
  >
    <p class="actions">
      <button type="button" class="button plain" data-near hidden>
        {texts.map.near}
      </button>
      <a class="button plain" href={close}>
        {texts.map.close}
      </a>
    </p>
    <div role="status" />
    <noscript>{texts.map.noScript}</noscript>
    <section class="map-frame" data-frame aria-label={label} hidden />
  </tequio-map>
)
