import { is } from 'bpmn-js/lib/util/ModelUtil';
import { selfAndAllChildren } from 'diagram-js/lib/util/Elements';
import SpaceTool from 'diagram-js/lib/features/space-tool/SpaceTool';
import { getMid } from 'diagram-js/lib/layout/LayoutUtil';

// Room around what is wrapped: a start before it, ends behind it, the name above it.
const ROOM = { left: 110, right: 110, top: 40, bottom: 30 };
const GAP = 10;
const EVENT = 36;

/**
 * Wraps selected steps of one level into a sub-process with a start and an end, as one step of undo: every element, and
 * every flow but the two that are new, keeps its id. What has no such meaning is refused with a word for why.
 */
class Wrap {

  static $inject = ['commandStack', 'modeling', 'spaceTool', 'selection', 'elementFactory', 'canvas'];

  constructor(commandStack, modeling, spaceTool, selection, elementFactory, canvas) {
    Object.assign(this, { commandStack, modeling, spaceTool, selection, elementFactory, canvas });
    commandStack.register('elements.wrap', { preExecute: (plan) => this.#build(plan) });
  }

  /** Wraps what is selected; returns the sub-process's id, or why it cannot be. */
  selected() {
    const plan = this.#plan(this.selection.get());
    if (plan.why) {
      return { why: plan.why };
    }
    this.commandStack.execute('elements.wrap', plan);
    this.selection.select(plan.wrapped);
    this.canvas.scrollToElement(plan.wrapped);
    return { id: plan.wrapped.id };
  }

  #plan(selected) {
    const hosts = selected.map((each) => each.host ?? each.labelTarget ?? each).filter((each) => !each.waypoints);
    const steps = [...new Set(hosts)];
    const parent = steps[0]?.parent;
    if (!parent || steps.some((each) => each.parent !== parent)) {
      return { why: 'LEVEL' };
    }
    if (steps.some((each) => is(each, 'bpmn:StartEvent') || is(each, 'bpmn:EndEvent') || each.businessObject.triggeredByEvent)) {
      return { why: 'START_OR_END' };
    }
    const inside = new Set(steps.flatMap((each) => [each, ...each.attachers ?? []]));
    const flows = (side) => [...inside].flatMap((each) => each[side]).filter((flow) => is(flow, 'bpmn:SequenceFlow'));
    const entries = flows('incoming').filter(({ source }) => !inside.has(source));
    const exits = flows('outgoing').filter(({ target }) => !inside.has(target));
    const after = exits[0]?.target;
    if (entries.length !== 1) {
      return { why: 'ENTRIES' };
    }
    if (!after || exits.some(({ target }) => target !== after) || (exits.length > 1 && is(after, 'bpmn:ParallelGateway'))) {
      return { why: 'EXITS' };
    }
    if ([...entries, ...exits].some(({ source }) => is(source, 'bpmn:EventBasedGateway'))) {
      return { why: 'EVENTS' };
    }
    return { steps, parent, entry: entries[0], exits, after };
  }

  #build(plan) {
    const { steps, parent, entry, exits, after } = plan;
    const notes = steps.flatMap((each) => [...each.outgoing, ...each.incoming])
      .flatMap(({ source, target }) => [source, target]).filter((each) => is(each, 'bpmn:TextAnnotation'));
    const carried = [...new Set([...steps, ...notes])];
    const box = this.#makeRoom(carried, parent);
    const first = entry.target;
    const wrapped = plan.wrapped = this.modeling.createShape(
      this.elementFactory.createShape({ type: 'bpmn:SubProcess', isExpanded: true, width: box.width, height: box.height }),
      getMid(box), parent);
    const middle = getMid(first).y;
    this.modeling.reconnectEnd(entry, wrapped, { x: box.x, y: middle });
    const start = this.#event('bpmn:StartEvent', box.x + ROOM.left / 2 - 5, middle, parent);
    const ends = exits.map((flow, index) => {
      const end = this.#event('bpmn:EndEvent', box.x + box.width - ROOM.right / 2 + 5,
        getMid(flow.source).y + 2 * EVENT * exits.slice(0, index).filter(({ source }) => source === flow.source).length, parent);
      this.modeling.reconnectEnd(flow, end, getMid(end));
      return end;
    });
    this.modeling.moveElements([...carried, start, ...ends], { x: 0, y: 0 }, wrapped);
    this.modeling.connect(start, first);
    const out = this.modeling.connect(wrapped, after);
    this.modeling.layoutConnection(out);
  }

  /** Pushes apart what stands around the steps; they themselves move together. Returns where the sub-process goes. */
  #makeRoom(carried, parent) {
    const root = this.canvas.getRootElement();
    const all = carried.flatMap((each) => [each, each.label, ...each.attachers ?? []]).filter(Boolean);
    const everything = () => selfAndAllChildren(root, true).filter((each) => each !== root);
    // Notes in a sub-process belong to the diagram, not to the sub-process that they are drawn in.
    const enclosed = (note) => is(note, 'bpmn:TextAnnotation') && contains(parent, getMid(note));
    const inside = () => parent === root ? everything()
      : [...new Set([...selfAndAllChildren(parent, true).filter((each) => each !== parent), ...everything().filter(enclosed)])];
    const others = () => inside().filter((each) => !all.includes(each) && !each.waypoints && each.parent === parent);
    const size = { x: 'width', y: 'height' };
    const space = (all, axis, direction, from, delta) => {
      // What is drawn in another sub-process keeps its shape: that is moved whole or not at all.
      const kept = all.filter((each) => is(each, 'bpmn:SubProcess') && each !== parent && !selfAndAllChildren(each, true).includes(parent)
        && each[axis] <= from && each[axis] + each[size[axis]] > from);
      const elements = all.filter((each) => !kept.some((other) => selfAndAllChildren(other, true).includes(each)
        || is(each, 'bpmn:TextAnnotation') && contains(other, getMid(each))));
      const { movingShapes, resizingShapes } = SpaceTool.prototype.calculateAdjustments.call(this.spaceTool, elements, axis, delta, from);
      this.modeling.createSpace(movingShapes, resizingShapes.filter((each) => !is(each, 'bpmn:TextAnnotation')), { x: 0, y: 0, [axis]: delta }, direction, from);
    };
    // First the sub-process around grows, with what stands behind it; what is beside it on other lines stays.
    const push = (axis, direction, from, delta) => {
      if (parent !== root) {
        const within = inside();
        space(everything().filter((each) => !within.includes(each)), axis, direction, parent[axis] + parent[size[axis]] - 1, delta);
      }
      space(inside(), axis, direction, from, delta);
    };
    push('x', 'e', bounds(all).x - 1, ROOM.left);
    push('x', 'e', bounds(all).right + 1, ROOM.right);
    const beside = (box) => others().filter((each) => each.x < box.right && each.x + each.width > box.x);
    let box = around(all);
    const own = bounds(all);
    const above = Math.max(parent === root ? -Infinity : parent.y + GAP,
      ...beside(box).filter((each) => each.y + each.height <= own.y).map((each) => each.y + each.height)) + GAP - box.y;
    if (above > 0) {
      const row = inside().filter((each) => !each.waypoints && each.y < own.bottom && each.y + each.height > own.y);
      push('y', 's', Math.min(...row.map(({ y }) => y)) - 1, above);
      box = around(all);
    }
    const next = Math.min(parent === root ? Infinity : parent.y + parent.height - GAP,
      ...beside(box).filter((each) => each.y >= bounds(all).bottom).map(({ y }) => y));
    if (box.bottom + GAP > next) {
      push('y', 's', next - 1, box.bottom + GAP - next);
    }
    return { ...box, width: box.right - box.x, height: box.bottom - box.y };
  }

  #event(type, x, y, parent) {
    const event = this.modeling.createShape({ type }, { x, y }, parent);
    this.modeling.updateLabel(event, type === 'bpmn:StartEvent' ? 'Begun' : 'Done'); // names of a model are English
    return event;
  }
}

function bounds(shapes) {
  return { x: Math.min(...shapes.map(({ x }) => x)), y: Math.min(...shapes.map(({ y }) => y)),
    right: Math.max(...shapes.map(({ x, width }) => x + width)), bottom: Math.max(...shapes.map(({ y, height }) => y + height)) };
}

function contains({ x, y, width, height }, point) {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}

function around(shapes) {
  const { x, y, right, bottom } = bounds(shapes);
  return { x: x - ROOM.left + GAP, y: y - ROOM.top, right: right + ROOM.right - GAP, bottom: bottom + ROOM.bottom };
}

export const wrapping = { __init__: ['wrap'], wrap: ['type', Wrap] };
