import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const READABLE = 0.75; // below this zoom the texts of a diagram are hard to read
const STEP = 1.25;
const OUTER_PADDING = 24;
/** Half of what a number takes. */
const BADGE = 12;
/** Drawn smaller, numbers would lie on each other and on the names. */
const NUMBERED = 0.25;
/** The same of numbers at steps alone: on a phone all of a large process is smaller than this. */
const STEPS_NUMBERED = 0.12;
const LABEL_WIDTH = 110;
const ANNOTATION_WIDTH = 200;
const LETTER_WIDTH = 12;

/**
 * A process diagram that can be looked at, with where a case is and the way it took.
 *
 * Properties, each settable at any time and in any order:
 * - model: the BPMN XML
 * - names: element id to the name shown in place of the model's own
 * - position: { current: [id], done: [id], failed: [id], taken: [flow id] }
 * - heat: { id: { step: 1 to 5, words: the number at it } }
 * - coverage: { taken: { id: the number at it, or none }, missed: [id] }, elements and flows
 * - words: { diagram, current, failed } in the reader's language
 *
 * Tells element-chosen ({ id }) when an element with a number is clicked.
 */
class ProcessDiagram extends HTMLElement {

  #values = { model: null, names: {}, position: { current: [], done: [], taken: [] }, heat: {},
    coverage: { taken: {}, missed: [] }, words: {} };
  #viewer = null;
  #drawn = null;
  #drawing = Promise.resolve();
  #marked = [];
  #size = new ResizeObserver(() => this.#resized());
  #view = 'place'; // what is shown when the room changes: the place of the case, all of it, or the reader's own choice

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
  }

  get model() { return this.#values.model; }
  set model(value) { this.#change('model', value, true); }
  get names() { return this.#values.names; }
  set names(value) { this.#change('names', value ?? {}, true); }
  get position() { return this.#values.position; }
  set position(value) { this.#change('position', value, false); }
  get heat() { return this.#values.heat; }
  set heat(value) { this.#change('heat', value ?? {}, false); }
  get coverage() { return this.#values.coverage; }
  set coverage(value) { this.#change('coverage', value ?? { taken: {}, missed: [] }, false); }
  get words() { return this.#values.words; }
  set words(value) { this.#change('words', value ?? {}, false); }

  /** Closer for a positive direction, farther for a negative one, all of the diagram for none. */
  zoom(direction) {
    const canvas = this.#viewer?.get('canvas');
    this.#view = direction === 0 ? 'all' : 'own';
    if (direction === 0) {
      this.#fit();
    } else {
      canvas?.zoom(canvas.zoom() * (direction > 0 ? STEP : 1 / STEP), 'auto');
    }
  }

  #change(name, value, redraw) {
    if (JSON.stringify(this.#values[name]) === JSON.stringify(value)) {
      return;
    }
    this.#values[name] = value;
    if (this.isConnected) {
      redraw ? this.#draw() : this.#drawing.then(() => this.#mark());
    }
  }

  #draw() {
    this.#drawing = this.#drawing.then(async () => {
      const { model, names } = this.#values;
      if (!model || (this.#drawn?.model === model && this.#drawn.names === names)) {
        return;
      }
      this.#drawn = { model, names };
      this.#viewer ??= this.#newViewer();
      await this.#viewer.importXML(model);
      this.#marked = [];
      this.#mark();
      this.#look();
    }).catch((problem) => console.error('The process cannot be drawn', problem));
  }

  #newViewer() {
    const frame = document.createElement('div');
    frame.style.height = '100%';
    this.append(frame);
    // The wheel belongs to the page: a diagram in the middle of it must not catch it.
    const viewer = new NavigatedViewer({ container: frame, zoomScroll: { enabled: false } });
    viewer.on('import.parse.complete', ({ definitions }) => {
      definitions?.diagrams.forEach((diagram) => rename(diagram.plane.planeElement, this.#values.names));
    });
    viewer.on('element.click', ({ element }) => {
      if (this.#values.heat[element.id]) {
        this.dispatchEvent(new CustomEvent('element-chosen', { detail: { id: element.id } }));
      }
    });
    frame.addEventListener('pointerdown', () => { this.#view = 'own'; });
    return viewer;
  }

  #mark() {
    if (!this.#viewer) {
      return;
    }
    const canvas = this.#viewer.get('canvas');
    const overlays = this.#viewer.get('overlays');
    this.#marked.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    overlays.clear();
    this.#marked = [];
    const { current, done, failed = [], taken } = this.#values.position;
    this.#each(done, 'process-done', (shape) => {
      if (!shape.children?.length) {
        overlays.add(shape, { position: { top: -9, right: 9 }, html: '<div class="process-check">✓</div>' });
      }
    });
    this.#each(taken, 'process-taken', () => {});
    this.#each(current, 'process-current', (shape) => {
      if (!failed.includes(shape.id)) {
        this.#badge(shape, 'process-badge', this.#values.words.current);
      }
    });
    this.#each(failed, 'process-failed', (shape) => {
      this.#badge(shape, 'process-badge process-badge-failed', this.#values.words.failed);
    });
    for (const [id, { step, words }] of Object.entries(this.#values.heat)) {
      this.#each([id], `heat-${step}`, (shape) => {
        // The names of gateways and events stand beside them, where a number would cover one: the table has theirs.
        if (/(Task|SubProcess|CallActivity)$/.test(shape.type)) {
          this.#badge(shape, 'heat-badge', words, { top: shape.height, left: shape.width }, { min: 1 }, STEPS_NUMBERED);
        }
      });
    }
    this.#each(this.#values.coverage.missed, 'process-missed', () => {});
    for (const [id, words] of Object.entries(this.#values.coverage.taken)) {
      this.#each([id], 'process-covered', (shape) => {
        if (words) {
          this.#badge(shape, 'cover-badge', words, corner(shape), { min: 0.8 }, NUMBERED);
        }
      });
    }
    const svg = this.querySelector('.djs-container > svg');
    svg?.setAttribute('role', 'img');
    svg?.setAttribute('aria-label', this.#values.words.diagram ?? '');
  }

  /**
   * @param scale how far it follows the zoom; without it, all the way
   * @param from the zoom from which on it is shown
   */
  #badge(shape, look, word, position = { top: -30, left: shape.width / 2 }, scale = true, from = 0) {
    const badge = document.createElement('div');
    badge.className = look;
    badge.textContent = word;
    this.#viewer.get('overlays').add(shape, { position, html: badge, scale, show: { minZoom: from } });
  }

  #each(ids, marker, act) {
    const canvas = this.#viewer.get('canvas');
    const registry = this.#viewer.get('elementRegistry');
    for (const id of ids) {
      const element = registry.get(id);
      if (element) {
        canvas.addMarker(id, marker);
        this.#marked.push([id, marker]);
        act(element);
      }
    }
  }

  /** All of it if it can be read so; else readably, with the place where the case is in the middle. */
  #look() {
    const canvas = this.#viewer.get('canvas');
    if (this.#fit() >= READABLE) {
      return;
    }
    const registry = this.#viewer.get('elementRegistry');
    const { current, done, failed = [] } = this.#values.position;
    const place = [...failed, ...current, ...done.toReversed()].map((id) => registry.get(id)).find(Boolean);
    if (place) {
      canvas.zoom(READABLE);
      const all = canvas.viewbox().inner;
      const { width, height } = canvas.viewbox();
      canvas.viewbox({
        x: within(place.x + place.width / 2 - width / 2, all.x, all.width, width),
        y: within(place.y + place.height / 2 - height / 2, all.y, all.height, height),
        width, height
      });
    }
  }

  #fit() {
    const canvas = this.#viewer?.get('canvas');
    return canvas?.zoom('fit-viewport', 'auto');
  }

  #resized() {
    if (this.#viewer && this.clientWidth > 0) {
      this.#viewer.get('canvas').resized();
      if (this.#view === 'place') {
        this.#look();
      } else if (this.#view === 'all') {
        this.#fit();
      }
    }
  }
}

/** Gives drawn elements other names, with room for them: labels were laid out for the names of the model. */
function rename(drawn, names) {
  for (const shape of drawn) {
    const element = shape.bpmnElement;
    const name = names[element?.id];
    if (!name) {
      continue;
    }
    if (element.$instanceOf('bpmn:TextAnnotation')) {
      element.text = name;
      shape.bounds.width = Math.max(shape.bounds.width, Math.min(ANNOTATION_WIDTH, name.length * LETTER_WIDTH));
    } else {
      element.name = name;
      widen(shape.label?.bounds, shape.bounds, Math.min(LABEL_WIDTH, name.length * LETTER_WIDTH));
    }
  }
}

/** A label beside its element grows away from it, any other to both sides. */
function widen(label, element, width) {
  if (!label || label.width >= width) {
    return;
  }
  const more = width - label.width;
  const right = element && label.x >= element.x + element.width / 2;
  const left = element && label.x + label.width <= element.x + element.width / 2;
  label.x -= right ? 0 : left ? more : more / 2;
  label.width = width;
}

/**
 * Where a number stands, from the upper left of what it is of: a corner at the right, away from a name that stands beside it; of a
 * flow a point of its longest stretch at which its name does not stand.
 */
function corner({ waypoints, width, height, y, label, children }) {
  if (!waypoints) {
    // What is attached to a sub-process hangs at its foot.
    return { top: children?.length || label && label.y + label.height / 2 > y + height / 2 ? 0 : height, left: width };
  }
  const stretches = waypoints.slice(1).map((to, i) => ({ from: waypoints[i], to, length: Math.hypot(to.x - waypoints[i].x, to.y - waypoints[i].y) }));
  const { from, to } = stretches.reduce((longest, each) => (each.length > longest.length ? each : longest));
  const points = [0.5, 0.3, 0.7].map((share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
  const free = points.find((point) => !label || point.x < label.x - BADGE || point.x > label.x + label.width + BADGE
    || point.y < label.y - BADGE || point.y > label.y + label.height + BADGE) ?? points[0];
  return {
    top: free.y - Math.min(...waypoints.map((point) => point.y)),
    left: free.x - Math.min(...waypoints.map((point) => point.x))
  };
}

/** The window's start so that it shows nothing beyond the picture, if the picture fills it; else the picture's middle. */
function within(wanted, start, size, window) {
  const from = start - OUTER_PADDING;
  const room = size + 2 * OUTER_PADDING - window;
  return room <= 0 ? from + room / 2 : Math.min(Math.max(wanted, from), from + room);
}

customElements.define('openpass-process-diagram', ProcessDiagram);
