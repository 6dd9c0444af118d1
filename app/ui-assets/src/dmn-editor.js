import EditingManager from 'dmn-js-shared/lib/base/EditingManager';
import DecisionTableEditor from 'dmn-js-decision-table/lib/Editor';
import DecisionTableViewer from 'dmn-js-decision-table/lib/Viewer';
import hitPolicy from 'dmn-js-decision-table/lib/features/hit-policy/editor';
import { is } from 'dmn-js-shared/lib/util/ModelUtil';
import { EditorShell, part } from './editor/shell.js';
import { leading, letters } from './editor/keys.js';
import { translation } from './editor/words.js';
import { ruleNumbers } from './editor/dmn/rules.js';
import openpass from './editor/dmn/openpass.json';
import zeebe from './editor/dmn/zeebe.json';

/** The table without a choice of the hit policy: the first rule that applies decides. */
class TableEditor extends DecisionTableEditor {

  getModules() {
    return super.getModules().filter((each) => each !== hitPolicy);
  }
}

/** A file of decisions shown as its first table; no diagram of requirements, no expressions in boxes. */
class Tables extends EditingManager {

  constructor(options, readonly) {
    super({ ...options, readonly });
  }

  _init(options) {
    this.readonly = options.readonly;
    super._init(options);
  }

  _getViewProviders() {
    return [{ id: 'decisionTable', constructor: this.readonly ? DecisionTableViewer : TableEditor,
      opens: (element) => is(element, 'dmn:Decision') && is(element.decisionLogic, 'dmn:DecisionTable') }];
  }
}

/**
 * A decision table that can be changed.
 *
 * Properties, each settable at any time and in any order:
 * - model: { content: DMN XML, version: a number that grows when another is to be shown }
 * - findings: [{ id, message, error, rule }] of the server; id of a rule, a cell or a column
 * - words: { canvas } in the reader's language
 * - readonly: nothing can be changed
 *
 * Events: `step` and `saving` as each editor's; `shown` when another model is.
 */
class DmnEditor extends EditorShell {

  values = { model: null, findings: [], words: {}, readonly: false };
  #tables = null;
  #table = part('editor-table');
  #drawn = null;
  #drawing = Promise.resolve();
  #loading = false;

  started() {
    this.replaceChildren(this.#table);
    this.#table.addEventListener('keydown', letters);
    this.addEventListener('click', leading);
    this.#table.role = 'region';
    this.#draw();
  }

  set(name) {
    if (name === 'findings') {
      this.#drawing = this.#drawing.then(() => this.#mark());
    } else {
      if (name === 'readonly') {
        this.#drawing = this.#drawing.then(() => this.#forget());
      }
      this.#draw();
    }
  }

  async content() {
    return (await this.#tables.saveXML({ format: true })).xml;
  }

  /** Shows a rule, a cell or a column. */
  async focusElement(id) {
    await this.#drawing;
    const cell = this.#cells(id)[0];
    cell?.scrollIntoView({ block: 'center', inline: 'center' });
    cell?.click();
    return Boolean(cell);
  }

  async undo() {
    return this.#turn('canUndo', 'undo');
  }

  async redo() {
    return this.#turn('canRedo', 'redo');
  }

  async #turn(can, act) {
    await this.#drawing;
    const stack = this.#tables?.getActiveViewer()?.get('commandStack', false);
    if (!stack?.[can]()) {
      return false;
    }
    stack[act]();
    return true;
  }

  #draw() {
    this.#drawing = this.#drawing.then(async () => {
      const { model, words } = this.values;
      this.#table.setAttribute('aria-label', words.canvas ?? '');
      if (!model || this.#drawn?.version === model.version && this.#drawn.content === model.content) {
        return;
      }
      this.#drawn = model;
      this.#tables ??= this.#made();
      this.#loading = true;
      await this.#tables.importXML(model.content);
      this.#loading = false;
      this.shown();
      this.#mark();
      this.dispatchEvent(new CustomEvent('shown'));
    }).catch((problem) => {
      this.#loading = false;
      console.error('The decision cannot be shown', problem);
    });
  }

  #made() {
    const additionalModules = [translation(), ...this.values.readonly ? [] : [ruleNumbers]];
    const tables = new Tables({ container: this.#table, moddleExtensions: { openpass, zeebe },
      common: { additionalModules: [translation()] }, decisionTable: { additionalModules } }, this.values.readonly);
    tables.on('viewer.created', ({ viewer }) => {
      // Whoever answers something here takes the event from all others.
      viewer.on('elements.changed', () => { requestAnimationFrame(() => this.#mark()); });
      viewer.on('commandStack.changed', () => { this.#loading || this.changed(); });
    });
    return tables;
  }

  #mark() {
    this.querySelectorAll('.editor-found').forEach((cell) => {
      cell.classList.remove('editor-found', 'editor-found-error');
      cell.removeAttribute('title');
    });
    for (const { id, message, error } of this.values.findings ?? []) {
      for (const cell of this.#cells(id)) {
        cell.classList.add('editor-found');
        error && cell.classList.add('editor-found-error');
        cell.title = cell.title ? `${cell.title}\n${message}` : message;
      }
    }
  }

  #cells(id) {
    const named = CSS.escape(id ?? '');
    return [...this.querySelectorAll(`[data-element-id="${named}"], [data-col-id="${named}"]:is(th)`)];
  }

  #forget() {
    this.#tables?.destroy();
    this.#tables = this.#drawn = null;
  }
}

EditorShell.accessors(DmnEditor, ['model', 'findings', 'words', 'readonly']);
customElements.define('openpass-dmn-editor', DmnEditor);
