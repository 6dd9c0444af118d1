const UNKNOWN = new RegExp([ // of entries' ids: what the allow-list of the server does not name
  'script|send|manual|ad-hoc|transaction|compensation|signal|escalation|cancel|link|conditional|complex|instantiate',
  'data-object|data-store|participant|pool|lane|throw|message-end|message-start|timer-start|toggle|multi-instance|loop'
].join('|'));
// A start by message, time or error is one of an event sub-process, where the editor offers nothing else.
const OF_EVENT_SUB_PROCESS = /(message|timer|error)-start/;
const NO_GROUPS = /header|listener|multiInstance|exampleData|outputs?PropagationRPA|priority|candidateUsers/i;

/** Menus, palette and panel offer only what may be released: the server refuses the rest, so nobody is led there. */
class Offers {

  static $inject = ['popupMenu', 'palette', 'propertiesPanel'];

  constructor(popupMenu, palette, propertiesPanel) {
    for (const menu of ['bpmn-create', 'bpmn-append', 'bpmn-replace']) {
      popupMenu.registerProvider(menu, 100, {
        getPopupMenuEntries: (element) => (entries) => kept(entries, element),
        getPopupMenuHeaderEntries: () => () => ({})
      });
    }
    palette.registerProvider(100, { getPaletteEntries: () => (entries) => kept(entries) });
    propertiesPanel.registerProvider(100, { getGroups: () => (groups) => groups.filter(({ id }) => !NO_GROUPS.test(id)) });
  }
}

function kept(entries, element) {
  const inEvent = element?.businessObject?.$parent?.triggeredByEvent;
  return Object.fromEntries(Object.entries(entries)
    .filter(([id]) => id.includes('template') || !UNKNOWN.test(id) || inEvent && OF_EVENT_SUB_PROCESS.test(id))
    .map(([id, entry]) => [id, entry.entries ? { ...entry, entries: kept(entry.entries, element) } : entry])
    .filter(([, { entries: inner }]) => !inner || Object.keys(inner).length > 0));
}

export const offers = { __init__: ['offers'], offers: ['type', Offers] };
