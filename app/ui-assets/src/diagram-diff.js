import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { diff } from 'bpmn-js-differ';
import { EditorShell, part } from './editor/shell.js';
import { translation } from './editor/words.js';

const SIGNS = { added: '+', removed: '−', changed: '~', moved: '↔' };

/**
 * Two versions of a process side by side, moved and enlarged together; what differs is coloured and has a sign. What is
 * said here is for the eye: what a second person signs is the server's list.
 *
 * Properties: before, after (BPMN XML), words ({ before, after, added, removed, changed, moved }), and changes
 * ({ id: added|removed|changed|moved }) where the server has worked them out: then these are marked and no others.
 * Event `changes` with [{ id, kind: added|removed|changed|moved, name }] when both are drawn.
 */
class DiagramDiff extends EditorShell {

  values = { before: null, after: null, words: {}, changes: null };
  #sides = { before: this.#side('before'), after: this.#side('after') };
  #drawing = Promise.resolve();
  #following = false;
  #size = new ResizeObserver(() => this.#each(({ viewer }) => viewer.get('canvas').resized()));

  started() {
    this.replaceChildren(...Object.values(this.#sides).map(({ frame }) => frame));
    this.#size.observe(this);
    this.#draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  set() {
    this.#draw();
  }

  /** Shows an element in both, where it is. */
  async focusElement(id) {
    await this.#drawing;
    const side = Object.values(this.#sides).findLast(({ viewer }) => viewer.get('elementRegistry').get(id));
    side?.viewer.get('canvas').scrollToElement(id, 100);
    this.#each(({ viewer }) => {
      const canvas = viewer.get('canvas');
      viewer.get('elementRegistry').forEach((each) => canvas.removeMarker(each, 'diff-here'));
      viewer.get('elementRegistry').get(id) && canvas.addMarker(id, 'diff-here');
    });
  }

  async fit() {
    await this.#drawing;
    this.#sides.after.viewer.get('canvas').zoom('fit-viewport', 'auto');
  }

  #side(name) {
    const frame = part(`diff-side diff-${name}`);
    const viewer = new NavigatedViewer({ container: frame, moddleExtensions: { zeebe }, additionalModules: [translation()],
      zoomScroll: { enabled: false } });
    viewer.on('canvas.viewbox.changed', ({ viewbox }) => this.#follow(name, viewbox));
    return { frame, viewer };
  }

  #follow(from, { x, y, width, height }) {
    if (!this.#following) {
      this.#following = true;
      const other = this.#sides[from === 'before' ? 'after' : 'before'];
      other.viewer.getDefinitions() && other.viewer.get('canvas').viewbox({ x, y, width, height });
      this.#following = false;
    }
  }

  #draw() {
    this.#drawing = this.#drawing.then(async () => {
      const { before, after, words } = this.values;
      if (!before || !after) {
        return;
      }
      await this.#sides.before.viewer.importXML(before);
      await this.#sides.after.viewer.importXML(after);
      this.#each(({ frame }, name) => {
        const drawing = frame.querySelector('.djs-container > svg');
        drawing?.setAttribute('role', 'img');
        drawing?.setAttribute('aria-label', words[name] ?? '');
      });
      const changes = this.values.changes
        ? Object.entries(this.values.changes).map(([id, kind]) => ({ id, kind, name: this.#name(id) }))
        : differences(this.#sides);
      changes.forEach((change) => this.#mark(change));
      this.#sides.after.viewer.get('canvas').zoom('fit-viewport', 'auto');
      this.dispatchEvent(new CustomEvent('changes', { detail: changes }));
    }).catch((problem) => console.error('The processes cannot be compared', problem));
  }

  #mark({ id, kind }) {
    this.#each(({ viewer }) => {
      const element = viewer.get('elementRegistry').get(id);
      if (!element || !element.parent) {
        return;
      }
      viewer.get('canvas').addMarker(element, `diff-${kind}`);
      const sign = part(`diff-sign diff-sign-${kind}`);
      sign.textContent = SIGNS[kind];
      sign.title = this.values.words[kind] ?? '';
      element.waypoints || viewer.get('overlays').add(element, { position: { top: -10, right: 10 }, html: sign });
    });
  }

  #name(id) {
    const { before, after } = this.#sides;
    return (after.viewer.get('elementRegistry').get(id) ?? before.viewer.get('elementRegistry').get(id))?.businessObject.name ?? '';
  }

  #each(act) {
    Object.entries(this.#sides).forEach(([name, side]) => act(side, name));
  }
}

const CHILDREN = /^(flowElements|artifacts|incoming|outgoing|rootElements|laneSets|diagrams)\b/;

/** A changed parent lists its children, too: only what is its own counts. What is in both, but in another scope, has moved. */
function differences({ before, after }) {
  const [old, now] = [before, after].map(({ viewer }) => viewer.get('elementRegistry'));
  const found = new Map();
  const all = (registry, kindOf) => registry.forEach(({ id, parent, labelTarget, businessObject }) => {
    const kind = parent && !labelTarget && kindOf(id, parent);
    kind && !found.has(id) && found.set(id, { id, kind, name: businessObject.name ?? '' });
  });
  all(now, (id, parent) => !old.get(id) ? 'added' : old.get(id).parent?.id !== parent.id && !artifact(old.get(id)) && 'moved');
  all(old, (id) => !now.get(id) && 'removed');
  const { _changed } = diff(before.viewer.getDefinitions(), after.viewer.getDefinitions());
  const changed = Object.keys(_changed).filter((id) => Object.keys(_changed[id].attrs ?? {}).some((name) => !CHILDREN.test(name)));
  all(now, (id) => changed.includes(id) && 'changed');
  return [...found.values()];
}

/** Notes belong to the diagram, wherever a file has them. */
function artifact({ businessObject }) {
  return businessObject.$instanceOf('bpmn:Artifact');
}

EditorShell.accessors(DiagramDiff, ['before', 'after', 'words', 'changes']);
customElements.define('openpass-diagram-diff', DiagramDiff);
