/**
 * A sign at each element that something was found at, in place of the linter's own, which speaks English only. What is
 * found is text and never markup: names in it come from the model.
 */
class Annotations {

  static $inject = ['eventBus', 'canvas', 'elementRegistry', 'overlays'];

  constructor(eventBus, canvas, elementRegistry, overlays) {
    Object.assign(this, { eventBus, canvas, elementRegistry, overlays });
  }

  setErrors(reports) {
    this.overlays.remove({ type: 'linting' });
    for (const [id, found] of Map.groupBy(reports, ({ id }) => id)) {
      const element = this.elementRegistry.get(id);
      if (element && element !== this.canvas.getRootElement()) {
        this.overlays.add(element, 'linting', { position: { bottom: 12, left: -10 }, html: this.#sign(found),
          scale: { min: 0.8 } });
      }
    }
  }

  #sign(found) {
    const error = found.some(({ category }) => category === 'error');
    const sign = document.createElement('div');
    sign.className = `editor-sign ${error ? 'editor-sign-error' : 'editor-sign-warning'}`;
    sign.textContent = error ? '✕' : '!';
    sign.title = found.map(({ message }) => message).join('\n');
    sign.addEventListener('click', () => this.eventBus.fire('lintingAnnotations.click', { report: found[0] }));
    return sign;
  }
}

export const annotations = { lintingAnnotations: ['type', Annotations] };
