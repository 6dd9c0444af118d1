/** Letters are an editor's own keys here, not those of the pages around. */
export function letters(event) {
  if (event.key.length === 1 && event.key !== '?' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.stopPropagation();
  }
}

/** Undo inside of a field is the field's. */
export function undoing(event) {
  if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key) && event.target.matches('input, textarea, [contenteditable]')) {
    event.stopPropagation();
  }
}

/** Nothing in the editors leads out of the house, but for the mark of those who made them. */
export function leading(event) {
  const link = event.target.closest?.('a[href]');
  if (link && link.host !== location.host && !link.matches('.bjs-powered-by, [class*=powered-by]')
      && !link.closest('[class*=powered-by]')) {
    event.preventDefault();
  }
}
