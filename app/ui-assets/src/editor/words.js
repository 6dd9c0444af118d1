import korean from './ko.json';

/**
 * The words of the libraries in the language of the page: theirs are keys, `{name}` stands for what is put in. What has
 * no translation is shown as the library has it.
 */
export function translation() {
  const words = document.documentElement.lang.startsWith('ko') ? korean : {};
  return {
    translate: ['value', (template, replacements = {}) => (words[template] ?? template)
      .replace(/{([^}]+)}/g, (whole, key) => key in replacements ? replacements[key] : whole)]
  };
}
