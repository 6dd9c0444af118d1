import { getBusinessObject } from 'bpmn-js/lib/util/ModelUtil';

/** Sets `zeebe:property`s of an element from outside of the panel, as one step of undo. */
class OwnProperties {

  static $inject = ['modeling', 'bpmnFactory', 'elementRegistry'];

  constructor(modeling, bpmnFactory, elementRegistry) {
    Object.assign(this, { modeling, bpmnFactory, elementRegistry });
  }

  set(id, values) {
    const element = this.elementRegistry.get(id);
    const object = element && getBusinessObject(element);
    if (!object) {
      return;
    }
    const extensions = object.get('extensionElements');
    const others = extensions?.get('values').filter((each) => each.$type !== 'zeebe:Properties') ?? [];
    const before = extensions?.get('values').find((each) => each.$type === 'zeebe:Properties')?.get('properties') ?? [];
    const kept = before.filter(({ name, value }) => !(name in values) || (values[name] && values[name] === value));
    const changed = Object.entries(values).filter(([name, value]) => value && !kept.some((each) => each.name === name));
    const order = (name) => before.findIndex((each) => each.name === name);
    const all = [...kept.map(({ name, value }) => [name, value]), ...changed]
      .sort(([a], [b]) => (order(a) < 0 ? Infinity : order(a)) - (order(b) < 0 ? Infinity : order(b)) || 0)
      .map(([name, value]) => this.bpmnFactory.create('zeebe:Property', { name, value }));
    const properties = this.bpmnFactory.create('zeebe:Properties', { properties: all });
    all.forEach((each) => { each.$parent = properties; });
    const wanted = this.bpmnFactory.create('bpmn:ExtensionElements', { values: [...others, ...all.length ? [properties] : []] });
    wanted.values.forEach((each) => { each.$parent = wanted; });
    wanted.$parent = object;
    this.modeling.updateModdleProperties(element, object, { extensionElements: wanted });
  }
}

export const ownProperties = { __init__: ['ownProperties'], ownProperties: ['type', OwnProperties] };
