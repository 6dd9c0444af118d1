import { Linter } from '@camunda/linting';

const linter = new Linter({ modeler: 'web' });

/**
 * What is found, as one list: what the server found, which binds, before the advice of Camunda's own linter, which runs
 * while the browser has nothing else to do. Of an element at which the server found something, nothing is said twice.
 */
export class Findings {

  #modeler;
  #told;
  #server = [];
  #advice = [];
  #turn = 0;

  constructor(modeler, told) {
    this.#modeler = modeler;
    this.#told = told;
  }

  /** @param findings of the server: [{ id, message, error, rule, entry }] */
  server(findings) {
    this.#server = findings.map(({ id, message, error, rule, entry }) => ({ id, message, rule,
      category: error ? 'error' : 'warn', propertiesPanel: { entryIds: entry ? [entry] : [] } }));
    this.#show();
  }

  /** The model has changed. */
  again() {
    const turn = ++this.#turn;
    const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 50));
    idle(async () => {
      const definitions = this.#modeler.getDefinitions();
      if (turn !== this.#turn || !definitions) {
        return;
      }
      try {
        const advice = await linter.lint(definitions);
        if (turn === this.#turn) {
          this.#advice = advice.filter(({ category }) => category !== 'rule-error');
          this.#show();
        }
      } catch (problem) {
        console.warn('The model cannot be linted', problem);
      }
    }, { timeout: 2000 });
  }

  #show() {
    const judged = new Set(this.#server.map(({ id }) => id));
    const advice = this.#advice.filter(({ id }) => !judged.has(id));
    this.#modeler.get('linting').setErrors([...this.#server, ...advice]);
    this.#told(advice.map(({ id, message, rule, category }) => ({ id, message, rule, error: category === 'error' })));
  }
}
