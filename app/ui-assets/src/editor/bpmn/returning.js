const EARLY = 2000;

/**
 * Who wrote in the panel and clicks at what is selected goes back to the diagram with it: the library would take the selection
 * away, and the next key would mean something else.
 */
export function returning(panel) {
  class Returning {
    static $inject = ['eventBus', 'selection', 'canvas'];

    constructor(eventBus, selection, canvas) {
      let away = false;
      const leave = () => { away = true; };
      panel.addEventListener('focusin', leave);
      eventBus.on('diagram.destroy', () => panel.removeEventListener('focusin', leave));
      eventBus.on('selection.changed', () => { away = false; });
      eventBus.on('element.click', EARLY, ({ element }) => {
        if (away && selection.isSelected(element)) {
          away = false;
          canvas.focus();
          return true; // nobody else hears of the click
        }
      });
    }
  }
  return { __init__: ['returning'], returning: ['type', Returning] };
}
