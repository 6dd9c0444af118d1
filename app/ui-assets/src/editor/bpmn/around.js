import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { getMid } from 'diagram-js/lib/layout/LayoutUtil';

const GAP = 20;

/**
 * A way that leaves steps out is led around them: drawn straight it would run through them, and nobody could see that it
 * passes them by. Above, if there is room, else below; part of the same step of undo.
 */
class Around extends CommandInterceptor {

  static $inject = ['eventBus', 'modeling'];

  constructor(eventBus, modeling) {
    super(eventBus);
    this.postExecuted('connection.create', ({ context: { connection } }) => {
      const points = connection.businessObject && is(connection, 'bpmn:SequenceFlow') ? led(connection) : null;
      points && modeling.updateWaypoints(connection, points);
    });
  }
}

/** Where it goes around what it would run through; null where nothing is in its way, or there is no room. */
function led({ source, target, waypoints, parent }) {
  if (waypoints.length !== 2 || Math.abs(waypoints[0].y - waypoints[1].y) > 1) {
    return null;
  }
  const [from, to] = [getMid(source), getMid(target)];
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const others = parent.children.filter((each) => !each.waypoints && each !== source && each !== target);
  const between = others.filter((each) => each.x < right && each.x + each.width > left);
  const row = between.filter((each) => is(each, 'bpmn:FlowNode') && !each.labelTarget && each.y < from.y && each.y + each.height > from.y);
  if (!row.length) {
    return null;
  }
  const all = [source, target, ...row];
  const inside = (y) => parent.y === undefined || y > parent.y + GAP && y < parent.y + parent.height - GAP;
  const free = (y) => inside(y) && between.every((each) => each.y > y + GAP / 2 || each.y + each.height < y - GAP / 2);
  const above = Math.min(...all.map(({ y }) => y)) - GAP;
  const below = Math.max(...all.map(({ y, height }) => y + height)) + GAP;
  const at = [above, below].find(free);
  return at === undefined ? null : [{ x: from.x, y: at < from.y ? source.y : source.y + source.height }, { x: from.x, y: at },
    { x: to.x, y: at }, { x: to.x, y: at < to.y ? target.y : target.y + target.height }];
}

export const leadingAround = { __init__: ['around'], around: ['type', Around] };
