import { is } from 'bpmn-js/lib/util/ModelUtil';
import { getMid } from 'diagram-js/lib/layout/LayoutUtil';
import { Room } from './room.js';

// Room around what is wrapped: a start before it, ends behind it, the name above it.
const ROOM = { left: 110, right: 110, top: 40, bottom: 30 };
const GAP = 10;
const EVENT = 36;

/**
 * Wraps selected steps of one level into a sub-process with a start and an end, as one step of undo: every element, and
 * every flow but the two that are new, keeps its id. What has no such meaning is refused with a word for why.
 */
class Wrap {

  static $inject = ['commandStack', 'modeling', 'room', 'selection', 'elementFactory', 'canvas'];

  constructor(commandStack, modeling, room, selection, elementFactory, canvas) {
    Object.assign(this, { commandStack, modeling, room, selection, elementFactory, canvas });
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
    for (const { flow, index } of this.#through(box, parent, carried)) {
      this.modeling.updateWaypoints(flow, flow.waypoints.map(({ x, y }, at) => ({ x,
        y: at === index || at === index + 1 ? box.bottom + 2 * GAP : y })));
    }
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
    const { name } = first.businessObject; // what is done first is most often what all of it is about
    name && this.modeling.updateLabel(wrapped, name);
  }

  /** Pushes apart what stands around the steps; they themselves move together. Returns where the sub-process goes. */
  #makeRoom(carried, parent) {
    const { room } = this;
    const process = parent === this.canvas.getRootElement();
    const all = carried.flatMap((each) => [each, each.label, ...each.attachers ?? []]).filter(Boolean);
    room.push(parent, 'x', bounds(all).x - 1, ROOM.left);
    room.push(parent, 'x', bounds(all).right + 1, ROOM.right);
    let box = around(all);
    const own = bounds(all);
    const beside = () => room.inside(parent).filter((each) => !all.includes(each) && !each.waypoints
      && (each.parent === parent || is(each, 'bpmn:TextAnnotation')) && each.x < box.right && each.x + each.width > box.x);
    const above = Math.max(process ? -Infinity : parent.y + GAP,
      ...beside().filter((each) => each.y + each.height <= own.y).map((each) => each.y + each.height)) + GAP - box.y;
    if (above > 0) {
      const row = room.inside(parent).filter((each) => !each.waypoints && each.y < own.bottom && each.y + each.height > own.y);
      room.push(parent, 'y', Math.min(...row.map(({ y }) => y)) - 1, above);
      box = around(all);
    }
    const next = Math.min(process ? Infinity : parent.y + parent.height - GAP,
      ...beside().filter((each) => each.y >= bounds(all).bottom).map(({ y }) => y));
    const under = this.#through(box, parent, all).length ? 3 * GAP : GAP;
    if (box.bottom + under > next) {
      room.push(parent, 'y', next - 1, box.bottom + under - next);
    }
    return { ...box, width: box.right - box.x, height: box.bottom - box.y };
  }

  /** Flows of others whose level part would run through the sub-process, with the place of that part. */
  #through(box, parent, own) {
    return this.room.inside(parent).filter((each) => each.waypoints && is(each, 'bpmn:SequenceFlow') && each.parent === parent
      && !own.includes(each.source) && !own.includes(each.target)).flatMap((flow) => flow.waypoints.slice(1).flatMap((to, index) => {
      const from = flow.waypoints[index];
      const inside = from.y === to.y && from.y > box.y && from.y < box.bottom && index > 0 && index < flow.waypoints.length - 2
        && Math.min(from.x, to.x) < box.right && Math.max(from.x, to.x) > box.x;
      return inside ? [{ flow, index }] : [];
    }));
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

function around(shapes) {
  const { x, y, right, bottom } = bounds(shapes);
  return { x: x - ROOM.left + GAP, y: y - ROOM.top, right: right + ROOM.right - GAP, bottom: bottom + ROOM.bottom };
}

export const wrapping = { __init__: ['wrap'], room: ['type', Room], wrap: ['type', Wrap] };
