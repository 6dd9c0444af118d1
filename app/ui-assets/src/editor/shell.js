const QUIET = 800; // milliseconds without a change after which it is a step

/**
 * What all editors of files do alike: properties that may be set at any time, and steps that go up.
 *
 * Up goes one event, `step` with { content, from }, after 0.8 s without a change, and at once when the editor or the
 * page is left. Where a server listens (`$server.step`), it answers { step } or { refused, by, at }; after a refusal
 * nothing goes up until another model is shown: what is not saved must not look as if it was.
 *
 * The attribute `data-saving` says how it stands: saved, changed, saving, refused, failed.
 */
export class EditorShell extends HTMLElement {

  #waiting = null;
  #sending = Promise.resolve();
  #composing = false;
  #heard = [];
  values = {};

  static accessors(type, names) {
    for (const name of names) {
      Object.defineProperty(type.prototype, name, {
        get() { return this.values[name]; },
        set(value) { this.#change(name, value); }
      });
    }
    type.names = names;
  }

  connectedCallback() {
    // What was set before this class was known stands on the element itself and hides the accessors.
    for (const name of this.constructor.names) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#hear(this, 'compositionstart', () => { this.#composing = true; });
    this.#hear(this, 'compositionend', () => {
      this.#composing = false;
      this.#waiting && this.#wait();
    });
    this.#hear(this, 'focusout', ({ relatedTarget }) => this.contains(relatedTarget) || this.flush('blur'));
    this.#hear(document, 'visibilitychange', () => document.hidden && this.flush('hidden'));
    this.#hear(window, 'pagehide', () => this.flush('unload'));
    this.#hear(window, 'beforeunload', (event) => {
      this.flush('unload');
      this.unsaved && event.preventDefault();
    });
    this.#hear(this, 'keydown', (event) => this.#keys(event), true);
    this.dataset.saving ??= 'saved';
    this.started();
  }

  disconnectedCallback() {
    this.flush('detach');
    this.#heard.forEach(([where, ...heard]) => where.removeEventListener(...heard));
    this.#heard = [];
  }

  /** Whether something here is not known to be kept. */
  get unsaved() {
    return this.dataset.saving !== 'saved';
  }

  /** The content as it would be saved; each editor's own. */
  async content() {
    throw new Error('an editor says its content');
  }

  /** Takes back what was done here, or does it again; where nothing of that is left, says so: the server has steps of before. */
  async turn(act) {
    if (!await this[act]()) {
      await this.flush(act);
      this.unsaved || this.dispatchEvent(new CustomEvent('nothing', { detail: { act } }));
    }
  }

  /** Another model is shown than before: there is nothing to save. */
  shown() {
    clearTimeout(this.#waiting);
    this.#waiting = null;
    this.#say('saved');
  }

  /** To be called at each change of the content. */
  changed() {
    if (this.dataset.saving !== 'refused') {
      this.#say('changed');
    }
    this.#wait();
  }

  /** Sends what has changed now; resolves when it is answered. */
  flush(from) {
    if (this.#waiting && !this.#composing) {
      clearTimeout(this.#waiting);
      this.#waiting = null;
      this.#sending = this.#sending.then(() => this.#send(from));
    }
    return this.#sending;
  }

  /** Before an editor hears it: its own stack may be empty while the server has steps of before. In a field it is the field's. */
  #keys(event) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && /^[zy]$/i.test(event.key) && !this.values.readonly
        && !event.target.matches('input, textarea, [contenteditable]')) {
      event.preventDefault();
      event.stopPropagation();
      this.turn(/y/i.test(event.key) || event.shiftKey ? 'redo' : 'undo');
    }
  }

  #wait() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.flush('pause'), QUIET);
  }

  async #send(from) {
    if (this.dataset.saving === 'refused') {
      return;
    }
    try {
      const content = await this.content();
      this.#say('saving');
      this.dispatchEvent(new CustomEvent('step', { detail: { content, from } }));
      const answer = await this.$server?.step(content, from);
      this.#say(answer?.refused ? 'refused' : this.#waiting ? 'changed' : 'saved');
    } catch (problem) {
      console.error('A step cannot be saved', problem);
      this.#say('failed');
    }
  }

  #say(state) {
    if (this.dataset.saving !== state) {
      this.dataset.saving = state;
      this.dispatchEvent(new CustomEvent('saving', { detail: { state } }));
    }
  }

  #change(name, value) {
    if (JSON.stringify(this.values[name]) !== JSON.stringify(value)) {
      this.values[name] = value;
      this.isConnected && this.set(name);
    }
  }

  #hear(where, what, act, early = false) {
    where.addEventListener(what, act, early);
    this.#heard.push([where, what, act, early]);
  }
}

/** A part of an editor's frame. */
export function part(look, tag = 'div') {
  const element = document.createElement(tag);
  element.className = look;
  return element;
}
