import { FormEditor as Editor } from '@bpmn-io/form-js-editor';
import { EditorShell, part } from './editor/shell.js';
import { leading, letters, undoing } from './editor/keys.js';

const INVENTED = /^[a-z]+_[0-9a-z]{5,8}$/;
const SPOKEN = new Map(); // keys that were made here, by field: they follow the label while it is written
const WORDS = 5;

/**
 * A form that can be changed: its fields, beside them the properties of what is selected.
 *
 * Properties, each settable at any time and in any order:
 * - model: { content: JSON, version: a number that grows when another is to be shown }
 * - findings: [{ id, message, error, rule }] of the server; id of a component
 * - words: { canvas } in the reader's language
 *
 * Events: `step` and `saving` as each editor's; `shown` when another model is; `picked` with { id, type, key } of what
 * is selected, or {}.
 */
class FormEditor extends EditorShell {

  values = { model: null, findings: [], words: {} };
  #editor = null;
  #frame = part('editor-form');
  #drawn = null;
  #drawing = Promise.resolve();
  #loading = false;
  #edits = Promise.resolve();

  started() {
    this.replaceChildren(this.#frame);
    this.#frame.addEventListener('keydown', letters);
    this.#frame.addEventListener('keydown', undoing, true);
    this.addEventListener('click', leading);
    this.#frame.role = 'region';
    this.#draw();
  }

  set(name) {
    if (name === 'findings') {
      this.#drawing = this.#drawing.then(() => this.#mark());
    } else {
      this.#draw();
    }
  }

  /** As the file was written: in its order, and without what form-js says of itself. */
  async content() {
    const before = JSON.parse(this.#drawn.content);
    const { exporter, schemaVersion } = before;
    const schema = ordered({ ...this.#editor.saveSchema(), schemaVersion, exporter }, before);
    return `${JSON.stringify(schema, null, 2)}\n`;
  }

  /** Selects a component. */
  async focusElement(id) {
    await this.#drawing;
    const component = this.#editor?.get('formFieldRegistry').get(id);
    if (component) {
      this.#editor.get('selection').set(component);
      this.#shown(id)?.scrollIntoView({ block: 'center' });
    }
    return Boolean(component);
  }

  /** Changes a component, as one step of undo: keys are properties of its schema. */
  edit(id, properties) {
    this.#edits = this.#edits.then(() => this.#drawing).then(() => {
      const component = this.#editor.get('formFieldRegistry').get(id);
      component && this.#editor.get('modeling').editFormField(component, properties);
      return Boolean(component);
    }).catch((problem) => {
      console.error('The form cannot be changed', problem);
      return false;
    });
    return this.#edits;
  }

  /** Who leaves takes along what the server had changed here a moment before. */
  flush(from) {
    return from === 'leave' ? this.#edits.then(() => super.flush(from)) : super.flush(from);
  }

  async undo() {
    return this.#turn('canUndo', 'undo');
  }

  async redo() {
    return this.#turn('canRedo', 'redo');
  }

  async #turn(can, act) {
    await this.#drawing;
    const stack = this.#editor?.get('commandStack');
    if (!stack?.[can]()) {
      return false;
    }
    stack[act]();
    return true;
  }

  #draw() {
    this.#drawing = this.#drawing.then(async () => {
      const { model, words } = this.values;
      this.#frame.setAttribute('aria-label', words.canvas ?? '');
      if (!model || this.#drawn?.version === model.version && this.#drawn.content === model.content) {
        return;
      }
      this.#drawn = model;
      this.#editor ??= this.#made();
      this.#loading = true;
      await this.#editor.importSchema(JSON.parse(model.content));
      this.#loading = false;
      this.shown();
      this.#mark();
      this.dispatchEvent(new CustomEvent('shown'));
    }).catch((problem) => {
      this.#loading = false;
      console.error('The form cannot be shown', problem);
    });
  }

  #made() {
    const editor = new Editor({ container: this.#frame,
      propertiesPanel: { feelPopupContainer: this, getFeelPopupLinks: () => [] } });
    // A field of the palette is dragged to its place, or added at the end by Enter; a click is to do as much.
    this.#frame.addEventListener('click', ({ target, detail }) => {
      const type = detail > 0 && target.closest('.fjs-palette-field')?.dataset.fieldType;
      const { schema } = editor._getState();
      type && editor.get('modeling').addFormField({ type }, schema, schema.components.length);
    });
    // Whoever answers something here takes the event from all others, the panel of properties among them.
    editor.on('commandStack.changed', () => { this.#loading || this.changed(); });
    editor.on('commandStack.formField.edit.postExecuted', ({ context }) => { this.#loading || speak(editor, context); });
    editor.on('changed', () => { requestAnimationFrame(() => this.#mark()); });
    editor.on('selection.changed', ({ selection }) => {
      this.dispatchEvent(new CustomEvent('picked', { detail: selection
        ? { id: selection.id, type: selection.type, key: selection.key } : {} }));
    });
    return editor;
  }

  #mark() {
    this.querySelectorAll('.editor-found').forEach((field) => {
      field.classList.remove('editor-found', 'editor-found-error');
      field.removeAttribute('title');
    });
    for (const { id, message, error } of this.values.findings ?? []) {
      const field = this.#shown(id);
      field?.classList.add('editor-found');
      error && field?.classList.add('editor-found-error');
      field?.setAttribute('title', message);
    }
  }

  #shown(id) {
    return this.querySelector(`[data-id="${CSS.escape(id ?? '')}"]`);
  }
}

/** The key that the editor invented for a new field is made of the words of its label, as long as nobody chose one. */
function speak(editor, { formField, properties }) {
  const words = properties.label?.split(/[^A-Za-z0-9]+/).filter(Boolean).slice(0, WORDS).map((word) => word.toLowerCase());
  const before = formField.key ?? '';
  if (!words?.length || !(INVENTED.test(before) || SPOKEN.get(formField.id) === before)) {
    return;
  }
  const key = words.map((word, at) => at ? word[0].toUpperCase() + word.slice(1) : word).join('').replace(/^[^a-z]+/, '');
  const taken = editor.get('formFieldRegistry').getAll().some((other) => other.id !== formField.id && other.key === key);
  if (key && key !== before && !taken) {
    SPOKEN.set(formField.id, key);
    editor.get('modeling').editFormField(formField, 'key', key);
  }
}

/** The same with its keys in the order of what was before; components are the same by their id, answers by their value. */
function ordered(now, before) {
  if (Array.isArray(now)) {
    const same = (each) => before?.find?.((other) => (other?.id ?? other?.value) === (each?.id ?? each?.value));
    return now.map((each) => ordered(each, same(each)));
  }
  if (!now || typeof now !== 'object') {
    return now;
  }
  const order = Object.keys(before ?? {});
  const place = (key) => order.includes(key) ? order.indexOf(key) : order.length;
  return Object.fromEntries(Object.keys(now).sort((a, b) => place(a) - place(b)).map((key) => [key, ordered(now[key], before?.[key])]));
}

EditorShell.accessors(FormEditor, ['model', 'findings', 'words']);
customElements.define('openpass-form-editor', FormEditor);
