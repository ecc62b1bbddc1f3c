import { texts } from './texts.ts'

export type MapProps = {
  /** What is seen on it: «Mapa de las obras». */
  readonly label: string
  /** Addresses of GeoJSON: the works with the filters of the list, and the limits of the places. */
  readonly works: string
  readonly outlines: string
}

/** Opened from a list that says the same; without script there is only the list. The page asks for `scripts={['map']}`. */
export const TownMap = ({ label, works, outlines }: MapProps) => (
  <tequio-map
    class="map"
    data-works={works}
    data-outlines={outlines}
    data-loading={texts.map.loading}
    data-failed={texts.map.failed}
    data-near-failed={texts.map.nearFailed}
    data-outside={texts.map.outside}
    data-zoom-in={texts.map.zoomIn}
    data-zoom-out={texts.map.zoomOut}
  >
    <button type="button" class="button plain" data-open hidden>
      {texts.map.open}
    </button>
    <button type="button" class="button plain" data-near hidden>
      {texts.map.near}
    </button>
    <div role="status" />
    <section class="map-frame" data-frame aria-label={label} hidden />
  </tequio-map>
)
