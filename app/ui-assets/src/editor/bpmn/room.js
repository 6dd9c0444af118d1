import { is } from 'bpmn-js/lib/util/ModelUtil';
import { selfAndAllChildren } from 'diagram-js/lib/util/Elements';
import SpaceTool from 'diagram-js/lib/features/space-tool/SpaceTool';
import { getMid } from 'diagram-js/lib/layout/LayoutUtil';

const SIZE = { x: 'width', y: 'height' };

/** Makes room in a process or sub-process, as a person does with the tool for space, but keeps all other levels as they are. */
export class Room {

  static $inject = ['modeling', 'spaceTool', 'canvas'];

  constructor(modeling, spaceTool, canvas) {
    Object.assign(this, { modeling, spaceTool, canvas });
  }

  /** Pushes all of the level that begins behind `from`, to the right (x) or down (y). */
  push(parent, axis, from, delta) {
    if (parent !== this.canvas.getRootElement()) {
      // First the sub-process around grows, with what stands behind it; what is beside it on other lines stays.
      const within = this.inside(parent);
      this.#space(parent, this.#everything().filter((each) => !within.includes(each)), axis, parent[axis] + parent[SIZE[axis]] - 1, delta);
    }
    this.#space(parent, this.inside(parent), axis, from, delta);
  }

  /** All that is drawn in it. Notes in a sub-process belong to the diagram, not to the sub-process that they are drawn in. */
  inside(parent) {
    if (parent === this.canvas.getRootElement()) {
      return this.#everything();
    }
    const notes = this.#everything().filter((each) => is(each, 'bpmn:TextAnnotation') && contains(parent, getMid(each)));
    return [...new Set([...selfAndAllChildren(parent, true).filter((each) => each !== parent), ...notes])];
  }

  #everything() {
    const root = this.canvas.getRootElement();
    return selfAndAllChildren(root, true).filter((each) => each !== root);
  }

  #space(parent, all, axis, from, delta) {
    // What is drawn in another sub-process keeps its shape: that is moved whole or not at all.
    const kept = all.filter((each) => is(each, 'bpmn:SubProcess') && each !== parent && !selfAndAllChildren(each, true).includes(parent)
      && each[axis] <= from && each[axis] + each[SIZE[axis]] > from);
    const elements = all.filter((each) => !kept.some((other) => selfAndAllChildren(other, true).includes(each)
      || is(each, 'bpmn:TextAnnotation') && contains(other, getMid(each))));
    const { movingShapes, resizingShapes } = SpaceTool.prototype.calculateAdjustments.call(this.spaceTool, elements, axis, delta, from);
    const growing = resizingShapes.filter((each) => !is(each, 'bpmn:TextAnnotation'));
    const drawn = flowsOf([...movingShapes, ...growing]).map((flow) => [flow, flow.waypoints.map(({ x, y }) => ({ x, y }))]);
    this.modeling.createSpace(movingShapes, growing, { x: 0, y: 0, [axis]: delta }, axis === 'x' ? 'e' : 's', from);
    // Flows keep their shape, too: what of one lies behind the line goes along, where the library would draw it anew.
    for (const [flow, points] of drawn) {
      const along = (point, end) => movingShapes.includes(end) || !(end && !growing.includes(end)) && point[axis] > from;
      this.modeling.updateWaypoints(flow, points.map((point, index) => {
        const end = index === 0 ? flow.source : index === points.length - 1 ? flow.target : null;
        return along(point, end) ? { ...point, [axis]: point[axis] + delta } : point;
      }));
    }
  }
}

function flowsOf(shapes) {
  return [...new Set(shapes.flatMap(({ incoming, outgoing }) => [...incoming, ...outgoing]))];
}

function contains({ x, y, width, height }, point) {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}
