/** The search box above every page: the arrows lead through what it has found, Escape closes that. */
class SearchBox extends HTMLElement {

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#inside(event));
    // What was closed opens again with the next letter, or when one comes back.
    for (const again of ['input', 'focusin']) {
      this.addEventListener(again, (event) => {
        if (event.type === 'input' || !this.contains(event.relatedTarget)) {
          this.classList.remove('closed');
        }
      });
    }
  }

  get #field() {
    return this.querySelector('vaadin-text-field');
  }

  #inside(event) {
    const links = [...this.querySelectorAll('.search-found a')];
    const at = links.indexOf(document.activeElement);
    if (event.key === 'Escape') {
      this.#field.focus();
      this.classList.add('closed');
    } else if (event.key === 'ArrowDown' && at + 1 < links.length) {
      event.preventDefault();
      this.classList.remove('closed');
      links[at + 1].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (links[at - 1] ?? this.#field).focus();
    }
  }
}

customElements.define('openpass-search', SearchBox);
