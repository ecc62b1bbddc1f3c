import 'leaflet/dist/leaflet.css'
import type { Feature, FeatureCollection, Point } from 'geojson'
import L from 'leaflet'
import { placeAround } from './place-around.ts'

type Work = {
  readonly title: string
  readonly folio: string
  readonly href: string
  readonly status: { readonly tone: string; readonly word: string }
  readonly money: string | null
}

type PlaceCount = {
  readonly id: string
  readonly works: number
  readonly words: string
  readonly href: string
}

export type MapData = {
  readonly works: FeatureCollection<Point, Work> & { readonly places: readonly PlaceCount[] }
  readonly outlines: FeatureCollection
}

/** Draws the places, shaded by how many works they have, and a pin for each work that says where it is. */
export function drawMap(host: HTMLElement, { works, outlines }: MapData) {
  const frame = host.querySelector<HTMLElement>('[data-frame]')
  if (!frame) return
  frame.hidden = false
  const map = L.map(frame, { zoomSnap: 0.25, scrollWheelZoom: false, zoomControl: false })
  map.attributionControl.setPrefix(false)
  const { zoomIn = '', zoomOut = '' } = host.dataset
  L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map)
  const counts = new Map(works.places.map((place) => [place.id, place]))
  const places = drawPlaces(outlines, counts).addTo(map)
  const pins = drawPins(works).addTo(map)
  const bounds = places.getBounds().extend(pins.getBounds())
  if (bounds.isValid()) map.fitBounds(bounds, { padding: [12, 12] })
  else map.setView([23.6, -102.5], 5)
  if (works.features.length === 0) reachPlaces(places, counts)
  offerNearMe(host, map, { outlines, counts })
}

const drawPlaces = (outlines: FeatureCollection, counts: ReadonlyMap<string, PlaceCount>) => {
  const most = Math.max(...[...counts.values()].map(({ works }) => works), 1)
  return L.geoJSON(outlines, {
    interactive: true,
    style: (feature?: Feature) => ({
      className: 'place',
      fillOpacity: 0.08 + 0.4 * ((counts.get(String(feature?.id))?.works ?? 0) / most),
    }),
    onEachFeature: (feature, layer) => {
      const count = counts.get(String(feature.id))
      layer.bindPopup(() =>
        card(String(feature.properties?.name), count?.words ?? '', count?.href ?? ''),
      )
    },
  })
}

/** Where no work has a pin, its place can be reached and opened with the keyboard in its stead. */
function reachPlaces(places: L.GeoJSON, counts: ReadonlyMap<string, PlaceCount>) {
  places.eachLayer((layer) => {
    if (!(layer instanceof L.Polygon)) return
    const count = counts.get(String(layer.feature?.id))
    const shape = layer.getElement()
    if (!count || !shape) return
    shape.setAttribute('tabindex', '0')
    shape.setAttribute('role', 'button')
    shape.setAttribute('aria-label', `${layer.feature?.properties.name}. ${count.words}`)
  })
}

const drawPins = (works: FeatureCollection<Point, Work>) =>
  L.geoJSON<Work, Point>(works, {
    pointToLayer: ({ properties: { title, status } }, at) => {
      const icon = L.divIcon({ className: `pin ${status.tone}`, iconSize: [24, 24] })
      const pin = L.marker(at, { title, icon })
      // Said aloud when the pin has the focus; Enter opens its card. Leaflet would only name a picture.
      const name = () => pin.getElement()?.setAttribute('aria-label', `${title}. ${status.word}`)
      return pin.on('add', name)
    },
    onEachFeature: ({ properties: { title, href, status, money } }, layer) => {
      layer.bindPopup(() => card(title, [status.word, money].filter(Boolean).join(' · '), href))
    },
  })

/** Written as text: nothing that came from a file is read as HTML. */
function card(title: string, words: string, href: string): HTMLElement {
  const box = document.createElement('p')
  const link = document.createElement(href ? 'a' : 'strong')
  link.textContent = title
  if (link instanceof HTMLAnchorElement) link.href = href
  box.append(link, document.createElement('br'), words)
  return box
}

type Known = {
  readonly outlines: FeatureCollection
  readonly counts: ReadonlyMap<string, PlaceCount>
}

/** Where somebody is stays in their browser: the place around them is found here. */
function offerNearMe(host: HTMLElement, map: L.Map, { outlines, counts }: Known) {
  const button = host.querySelector<HTMLButtonElement>('[data-near]')
  const note = host.querySelector<HTMLElement>('[role="status"]')
  if (!button || !note || !('geolocation' in navigator)) return
  const { nearFailed = '', outside = '' } = host.dataset
  button.hidden = false
  button.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => {
        const here: [number, number] = [longitude, latitude]
        const place = placeAround(here, outlines)
        const count = counts.get(String(place?.id))
        L.circleMarker([latitude, longitude], { className: 'me', radius: 8 }).addTo(map)
        map.setView([latitude, longitude], 14)
        if (place)
          note.replaceChildren(
            card(String(place.properties?.name), count?.words ?? '', count?.href ?? ''),
          )
        else note.textContent = outside
      },
      () => {
        note.textContent = nearFailed
      },
    )
  })
}
