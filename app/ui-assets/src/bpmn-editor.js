import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { EditorShell, part } from './editor/shell.js';
import { leading, letters, undoing } from './editor/keys.js';
import { translation } from './editor/words.js';
import { ProcessModeler } from './editor/bpmn/modeler.js';
import { returning } from './editor/bpmn/returning.js';
import { variables } from './editor/bpmn/variables.js';
import { Findings } from './editor/bpmn/lint.js';

const READABLE = 0.7; // below this zoom the texts of a diagram are hard to read
const BESIDE = { top: 80, right: 160, bottom: 80, left: 200 }; // room for the palette and for what is offered at an element
const PADDING = 24;

/**
 * A process that can be changed: the diagram, beside it the properties of what is selected.
 *
 * Properties, each settable at any time and in any order:
 * - model: { content: BPMN XML, version: a number that grows when another is to be shown }
 * - templates: element templates of the steps that there are
 * - findings: [{ id, message, error, rule, entry }] of the server
 * - variables: [{ name, type, info, isList }] that expressions may read
 * - words: { canvas, properties } in the reader's language; the panel speaks that of the page
 * - readonly: nothing can be changed
 *
 * Events: `step` and `saving` as each editor's; `picked` with { id, name, type } or {} of what is selected; `advice`
 * with the linter's own findings.
 */
class BpmnEditor extends EditorShell {

  values = { model: null, templates: [], variables: [], findings: [], words: {}, readonly: false };
  #modeler = null;
  #findings = null;
  #canvas = part('editor-canvas');
  #opener = part('editor-opener', 'button');
  #panel = part('editor-panel');
  #drawing = Promise.resolve();
  #drawn = null;
  #drawnOnce = false;
  #importing = false;
  #size = new ResizeObserver(() => this.#resized());
  #narrow = matchMedia('(max-width: 48rem)'); // there is no room to change a diagram there
  #narrowed = () => this.unsaved || this.set('readonly');

  started() {
    this.replaceChildren(this.#canvas, this.#opener, this.#panel);
    this.#opener.type = 'button';
    this.#opener.onclick = () => this.#open(this.#opener.ariaExpanded !== 'true');
    this.#open(false);
    this.#say();
    this.#canvas.addEventListener('keydown', letters);
    this.#panel.addEventListener('keydown', undoing, true);
    // While more is selected with Shift, what is offered at an element stands in the way of its neighbour.
    ['keydown', 'keyup', 'mousemove'].forEach((each) => this.addEventListener(each, ({ shiftKey }) =>
      this.classList.toggle('editor-selecting', shiftKey)));
    this.addEventListener('click', leading);
    this.#size.observe(this.#canvas);
    this.#narrow.addEventListener('change', this.#narrowed);
    this.#draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#narrow.removeEventListener('change', this.#narrowed);
  }

  get #reading() {
    return this.values.readonly || this.#narrow.matches;
  }

  set(name) {
    if (name === 'words') {
      this.#say();
    } else if (name === 'variables') {
      return; // read when an expression is written
    } else if (name === 'templates' || name === 'findings') {
      this.#drawing = this.#drawing.then(() => this.#supply(name));
    } else {
      if (name === 'readonly') {
        this.#drawing = this.#drawing.then(() => this.#forget());
      }
      this.#draw();
    }
  }

  async content() {
    return (await this.#modeler.saveXML({ format: true })).xml;
  }

  /** Selects an element, shows it, and opens the entry of the panel that something was found in. */
  async focusElement(id, entry) {
    await this.#drawing;
    const element = this.#modeler?.get('elementRegistry').get(id);
    if (!element) {
      return false;
    }
    const canvas = this.#modeler.get('canvas');
    canvas.setRootElement(canvas.findRoot(element));
    if (element.parent) {
      this.#modeler.get('selection', false)?.select(element);
      canvas.scrollToElement(element, BESIDE);
    } else {
      this.#modeler.get('selection', false)?.select([]);
    }
    canvas.focus();
    entry && setTimeout(() => this.#modeler.get('eventBus').fire('propertiesPanel.showEntry', { id: entry }));
    return true;
  }

  /** Selects elements, for who does not see the diagram or has no mouse. */
  async select(ids) {
    await this.#drawing;
    const registry = this.#modeler.get('elementRegistry');
    this.#modeler.get('selection').select(ids.map((id) => registry.get(id)).filter(Boolean));
  }

  /** All of the diagram. */
  async fit() {
    await this.#drawing;
    this.#look(0);
  }

  zoom(direction) {
    const canvas = this.#modeler?.get('canvas');
    canvas?.zoom(canvas.zoom() * (direction > 0 ? 1.25 : 0.8), 'auto');
  }

  /** Takes back what was done last here; false when nothing is left, so that the server may take back a step. */
  async undo() {
    return this.#turn('canUndo', 'undo');
  }

  async redo() {
    return this.#turn('canRedo', 'redo');
  }

  /** Wraps what is selected; { id } of the sub-process, or { why } not. */
  async wrap() {
    await this.#drawing;
    const result = this.#modeler.get('wrap').selected();
    if (result.id) {
      const directEditing = this.#modeler.get('directEditing');
      directEditing.activate(this.#modeler.get('elementRegistry').get(result.id));
      getSelection().selectAllChildren(this.querySelector('.djs-direct-editing-content'));
    }
    return result;
  }

  /** Sets properties of extension of an element (`zeebe:property`), name to value; an empty value takes one away. */
  async setProperties(id, properties) {
    await this.#drawing;
    this.#modeler.get('ownProperties').set(id, properties);
  }

  async #turn(can, act) {
    await this.#drawing;
    const stack = this.#modeler?.get('commandStack', false);
    if (!stack?.[can]()) {
      return false;
    }
    stack[act]();
    return true;
  }

  #draw() {
    this.#drawing = this.#drawing.then(async () => {
      const { model } = this.values;
      if (!model || this.#drawn?.version === model.version && this.#drawn.content === model.content) {
        return;
      }
      this.#drawn = model;
      this.#modeler ??= this.#made();
      this.#say();
      const here = this.#drawnOnce && this.#here();
      this.#importing = true;
      await this.#modeler.importXML(model.content);
      this.#importing = false;
      this.shown();
      this.#supply('templates');
      this.#supply('findings');
      this.#findings?.again();
      here ? this.#back(here) : this.#look(READABLE);
      this.#drawnOnce = true;
      this.dispatchEvent(new CustomEvent('shown'));
    }).catch((problem) => {
      this.#importing = false;
      console.error('The process cannot be shown', problem);
    });
  }

  #made() {
    const readonly = this.#reading;
    this.toggleAttribute('readonly', readonly);
    const additionalModules = [translation()];
    if (readonly) {
      return new NavigatedViewer({ container: this.#canvas, moddleExtensions: { zeebe }, additionalModules });
    }
    const modeler = new ProcessModeler({ container: this.#canvas,
      additionalModules: [...additionalModules, variables(() => this.values.variables ?? []), returning(this.#panel)],
      propertiesPanel: { parent: this.#panel, feelPopupContainer: this } });
    this.#findings = new Findings(modeler, (advice) => this.dispatchEvent(new CustomEvent('advice', { detail: advice })));
    modeler.on('commandStack.changed', () => {
      if (!this.#importing) {
        this.changed();
        this.#findings.again();
      }
    });
    modeler.on('selection.changed', ({ newSelection }) => this.#picked(newSelection));
    modeler.on('elementTemplates.errors', ({ errors }) => console.error('Templates are refused', errors));
    return modeler;
  }

  #picked(elements) {
    const one = elements.length === 1 ? elements[0].businessObject : null;
    this.dispatchEvent(new CustomEvent('picked', { detail: one
      ? { id: one.id, name: one.name ?? '', type: one.$type, count: 1 } : { count: elements.length } }));
  }

  #supply(name) {
    if (!this.#findings) {
      return;
    }
    if (name === 'templates') {
      this.#modeler.get('elementTemplatesLoader').setTemplates(this.values.templates ?? []);
    } else {
      this.#findings.server(this.values.findings ?? []);
    }
  }

  /** What is looked at and selected, kept over another content of the same file. */
  #here() {
    return { box: this.#modeler.get('canvas').viewbox(),
      selected: this.#modeler.get('selection', false)?.get().map(({ id }) => id) ?? [] };
  }

  #back({ box: { x, y, width, height }, selected }) {
    const registry = this.#modeler.get('elementRegistry');
    this.#modeler.get('canvas').viewbox({ x, y, width, height });
    this.#modeler.get('selection', false)?.select(selected.map((id) => registry.get(id)).filter(Boolean));
  }

  /** All of it if its texts can be read so, else from its start on; the palette covers nothing of it. */
  #look(least) {
    const canvas = this.#modeler?.get('canvas');
    if (!canvas || !this.#canvas.clientWidth) {
      return;
    }
    canvas.resized();
    const { inner, outer } = canvas.viewbox();
    const palette = this.#canvas.querySelector('.djs-palette')?.offsetWidth ?? 0;
    const left = palette ? palette + 2 * PADDING : PADDING;
    const fitting = Math.min(1, (outer.width - left - PADDING) / inner.width, (outer.height - 2 * PADDING) / inner.height);
    const scale = Math.max(fitting, Math.min(least, 1));
    const height = outer.height / scale;
    canvas.viewbox({ x: inner.x - left / scale, width: outer.width / scale, height,
      y: inner.height > height ? inner.y - PADDING / scale : inner.y + inner.height / 2 - height / 2 });
  }

  #forget() {
    this.#modeler?.destroy();
    this.#modeler = this.#findings = this.#drawn = null;
    this.#drawnOnce = false;
  }

  #say() {
    const { words } = this.values;
    this.#opener.textContent = words.properties ?? '';
    this.#panel.setAttribute('aria-label', words.properties ?? '');
    this.#panel.role = 'region';
    const drawing = this.#canvas.querySelector('.djs-container > svg');
    drawing?.setAttribute('role', this.#reading ? 'img' : 'application');
    drawing?.setAttribute('aria-label', words.canvas ?? '');
  }

  /** Where the window is narrow the panel is below the diagram, and closed until it is wanted. */
  #open(open) {
    this.#opener.ariaExpanded = String(open);
    this.toggleAttribute('panel', open);
  }

  #resized() {
    this.#canvas.clientWidth > 0 && this.#modeler?.get('canvas').resized();
  }
}

EditorShell.accessors(BpmnEditor, ['model', 'templates', 'variables', 'findings', 'words', 'readonly']);
customElements.define('openpass-bpmn-editor', BpmnEditor);
