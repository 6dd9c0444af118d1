const PAUSE = 1000; // between the two keys of one shortcut
const WRITTEN = 'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, '
  + '[role=textbox], [role=searchbox], [role=combobox], [role=listbox], [role=menu], [role=spinbutton], [role=slider]';
const OVERLAYS = 'dialog, vaadin-dialog, vaadin-confirm-dialog, vaadin-popover, vaadin-context-menu';

/**
 * Keys of the screens. They are known by their place on the keyboard (event.code), since with a Korean input method the
 * letter j is another. Off in fields, in dialogs and whenever their reader wants it (WCAG 2.1.4).
 *
 * Properties, each settable at any time:
 * - on: whether they work
 * - keys: [{ sequence: 'KeyG KeyI', shown: 'g i', text, place, act, targets: [selector or path] }]
 * - words: { title, key, does, close } in the reader's language
 */
class Keyboard extends HTMLElement {

  #begun = '';
  #pause;
  #row = -1;
  #listen = (event) => this.#pressed(event);

  connectedCallback() {
    document.addEventListener('keydown', this.#listen);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#listen);
  }

  #pressed(event) {
    if (event.key === 'Shift') {
      return;
    }
    const begun = this.#begun;
    this.#begun = '';
    clearTimeout(this.#pause);
    if (!this.on || event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey
        || writes(event) || somethingOpen()) {
      return;
    }
    const pressed = (event.shiftKey ? 'Shift+' : '') + event.code;
    const keys = this.keys ?? [];
    const wanted = keys.filter(({ sequence }) => begun && sequence === `${begun} ${pressed}`);
    const meant = wanted.length ? wanted : keys.filter(({ sequence }) => sequence === pressed);
    if (meant.some((key) => (!event.repeat || key.act.endsWith('ROW')) && this.#act(key))) {
      event.preventDefault();
    } else if (keys.some(({ sequence }) => sequence.startsWith(`${pressed} `))) {
      this.#begun = pressed;
      this.#pause = setTimeout(() => { this.#begun = ''; }, PAUSE);
    }
  }

  /** Returns whether there was something to do on this page. */
  #act({ act, targets }) {
    switch (act) {
      case 'NEXT_ROW': return this.#move(targets[0], 1);
      case 'PREVIOUS_ROW': return this.#move(targets[0], -1);
      case 'CLICK_AT': return click(rows(targets[0]).find(holdsCursor)?.querySelector(targets[1]));
      case 'CLICK': return click(firstSeen(targets));
      case 'FOCUS': return focus(firstSeen(targets));
      case 'GO': return go(targets[0]);
      case 'HELP': return this.#help();
      default: return false;
    }
  }

  /** Moves the cursor itself, so that what is read aloud and what is marked are the same. */
  #move(selector, step) {
    const all = rows(selector);
    if (all.length === 0) {
      return false;
    }
    let at = all.findIndex(holdsCursor);
    if (at < 0 && document.activeElement === document.body) {
      at = Math.min(this.#row, all.length - 1); // the row was drawn anew under the cursor
    }
    this.#row = at < 0 ? Math.max(0, all.findIndex((row) => row.matches('.opened-last')))
      : Math.min(Math.max(at + step, 0), all.length - 1);
    all[this.#row].scrollIntoView({ block: 'nearest' });
    return focus(all[this.#row].querySelector('a[href], button, vaadin-button'));
  }

  #help() {
    const words = this.words ?? {};
    const dialog = make('dialog', 'keys-help');
    const title = make('h2', '', words.title);
    title.id = 'keys-help-title';
    dialog.setAttribute('aria-labelledby', title.id);
    dialog.append(title);
    for (const place of new Set(this.keys.map((key) => key.place))) {
      const table = make('table');
      table.append(make('caption', '', place));
      const body = make('tbody');
      for (const key of this.keys.filter((each) => each.place === place)) {
        const name = make('th');
        name.scope = 'row';
        name.append(...key.shown.split(' ').flatMap((each) => [make('kbd', '', each), ' ']));
        const row = make('tr');
        row.append(name, make('td', '', key.text));
        body.append(row);
      }
      table.append(body);
      dialog.append(table);
    }
    const close = make('button', '', words.close);
    close.type = 'button';
    close.addEventListener('click', () => dialog.close());
    dialog.append(close);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return true;
  }
}

function writes(event) {
  return event.composedPath().some((each) => each instanceof HTMLElement
    && (each.isContentEditable || each.matches(WRITTEN)));
}

function somethingOpen() {
  return [...document.querySelectorAll(OVERLAYS)].some((each) => each.opened === true || each.open === true);
}

function rows(selector) {
  return [...document.querySelectorAll(selector)];
}

function holdsCursor(row) {
  return row.contains(document.activeElement);
}

function firstSeen(selectors) {
  return selectors.flatMap((each) => [...document.querySelectorAll(each)]).find((each) => each.checkVisibility());
}

/** A group of radio buttons takes no cursor itself. */
function focus(place) {
  (place?.querySelector('vaadin-radio-button input:checked, vaadin-radio-button input') ?? place)?.focus();
  return Boolean(place);
}

/** A field of Vaadin is clicked at what it holds. */
function click(place) {
  (place?.querySelector('input') ?? place)?.click();
  return Boolean(place);
}

/** The router follows links, and only those that are on the page. */
function go(path) {
  const link = make('a');
  link.href = path;
  document.body.append(link);
  link.click();
  link.remove();
  return true;
}

function make(name, className = '', text = '') {
  const element = document.createElement(name);
  if (className) {
    element.className = className;
  }
  element.textContent = text;
  return element;
}

customElements.define('openpass-keyboard', Keyboard);
