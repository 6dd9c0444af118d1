import { Browser, Icon, Marker, circleMarker, latLng, latLngBounds, map, marker, polygon, polyline, rectangle, svg } from 'leaflet/dist/leaflet-src.esm.js';
import world from 'world-atlas/land-110m.json';
import korea from 'world-atlas/land-10m.json';

/** The map's middle is Korea: what lies beyond the Pacific is drawn to the right of it. */
const LEFT_EDGE = -53;
const CLOSEST = 10;
/** One place alone is shown with the coast around it. */
const ALONE = 8;
const SEA = { stroke: false, fillOpacity: 1, interactive: false, className: 'map-sea' };
const LAND = { stroke: false, fillOpacity: 1, interactive: false, className: 'map-land' };

/** A marker that is a real button: reached by the keyboard, named by its place. */
const PlaceIcon = Icon.extend({
  options: { iconSize: [32, 32], iconAnchor: [16, 16], popupAnchor: [0, -14] },
  createIcon() {
    const { number, label, state } = this.options;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = number;
    button.setAttribute('aria-label', `${number}. ${label}`);
    this._setIconStyles(button, 'icon');
    button.classList.add('map-place', `map-place-${state}`);
    return button;
  },
  createShadow: () => null
});

/**
 * Places on a map without tiles, hence without any network but the one that brought this file. Properties, each settable at any time:
 * - points: [{ lat, lon, label, state: 'passed' | 'now' | 'ahead' }] in the order of the way
 * - words: { map, zoomIn, zoomOut } in the reader's language
 */
class PlaceMap extends HTMLElement {

  #values = { points: [], words: {} };
  #map = null;
  #drawn = [];
  #own = false; // the reader has chosen what to look at
  #size = new ResizeObserver(() => this.#resized());

  connectedCallback() {
    // What was set before this class was known stands on the element itself and hides the accessors.
    for (const name of Object.keys(this.#values)) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#size.observe(this);
    this.#draw();
  }

  disconnectedCallback() {
    this.#size.disconnect();
    this.#map?.remove();
    this.#map = null;
    this.#drawn = [];
    this.replaceChildren();
  }

  get points() { return this.#values.points; }
  set points(value) { this.#values.points = value ?? []; this.#draw(); }
  get words() { return this.#values.words; }
  set words(value) { this.#values.words = value ?? {}; this.#draw(); }

  #draw() {
    if (!this.isConnected || this.clientWidth === 0 || !this.#values.words.map) {
      return;
    }
    this.#map ??= this.#newMap();
    this.#drawn.forEach((each) => each.remove());
    this.#drawn = [];
    const points = this.#values.points.map((each) => ({ ...each, at: latLng(each.lat, each.lon < LEFT_EDGE ? each.lon + 360 : each.lon) }));
    points.slice(1).forEach((to, i) => {
      const ahead = to.state === 'ahead';
      this.#add(polyline([points[i].at, to.at], { className: `map-way${ahead ? ' map-way-ahead' : ''}`, interactive: false,
        weight: 3, dashArray: ahead ? '2 8' : null }));
    });
    points.forEach((point, i) => {
      if (point.state === 'now') {
        this.#add(circleMarker(point.at, { radius: 24, className: 'map-now', interactive: false, weight: 2 }));
      }
      const name = document.createElement('span');
      name.textContent = point.label;
      this.#add(marker(point.at, { icon: new PlaceIcon({ number: String(i + 1), label: point.label, state: point.state }),
        keyboard: false, riseOnHover: true, zIndexOffset: point.state === 'now' ? 1000 : 0 })
        .bindPopup(name, { closeButton: false, autoPanPadding: [8, 8] }));
    });
    this.#look();
  }

  #add(layer) {
    this.#drawn.push(layer.addTo(this.#map));
  }

  #newMap() {
    const { words } = this.#values;
    const frame = document.createElement('div');
    frame.className = 'map-frame';
    this.replaceChildren(frame);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    // The wheel and one finger belong to the page: a map in the middle of it must not catch them.
    const drawn = map(frame, { attributionControl: false, zoomControl: false, scrollWheelZoom: false, dragging: !Browser.mobile,
      minZoom: 1, maxZoom: CLOSEST, zoomSnap: 0.5, renderer: svg({ padding: 0.5 }), zoomAnimation: !still, fadeAnimation: !still,
      maxBounds: [[-75, -90], [84, 330]], maxBoundsViscosity: 0.8 });
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', words.map);
    drawn.setView([36, 127.5], 5);
    for (const shift of [0, 360]) {
      polygon(world.polygons.map((rings) => rings.map((ring) => ring.map(([lat, lon]) => [lat, lon + shift]))), LAND).addTo(drawn);
    }
    const [west, south, east, north] = korea.box;
    rectangle([[south, west], [north, east]], SEA).addTo(drawn);
    polygon(korea.polygons, LAND).addTo(drawn);
    drawn.on('dragstart', () => { this.#own = true; });
    this.append(this.#buttons(drawn, words));
    return drawn;
  }

  #buttons(drawn, words) {
    const group = document.createElement('div');
    group.className = 'map-zoom';
    for (const [sign, word, step] of [['+', words.zoomIn, 1], ['−', words.zoomOut, -1]]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      button.setAttribute('aria-label', word);
      button.title = word;
      button.addEventListener('click', () => {
        this.#own = true;
        drawn.setZoom(drawn.getZoom() + step);
      });
      group.append(button);
    }
    return group;
  }

  /** All places, or the coast around the only one. */
  #look() {
    const places = this.#drawn.filter((each) => each instanceof Marker).map((each) => each.getLatLng());
    if (this.#own || places.length === 0) {
      return;
    }
    this.#map.fitBounds(latLngBounds(places), { padding: [40, 40], maxZoom: ALONE, animate: false });
  }

  #resized() {
    if (this.#map === null) {
      this.#draw();
    } else if (this.clientWidth > 0) {
      this.#map.invalidateSize({ animate: false });
      this.#look();
    }
  }
}

customElements.define('openpass-place-map', PlaceMap);
