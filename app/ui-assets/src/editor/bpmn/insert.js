import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { getMid } from 'diagram-js/lib/layout/LayoutUtil';

const GAP = 50;

/**
 * What is appended to a step that has one flow out of it is put into that flow: two flows out of a step would go both
 * ways at once, which the check refuses. At a gateway it is another way. Part of the same step of undo.
 */
class Insert extends CommandInterceptor {

  static $inject = ['eventBus', 'modeling', 'room'];

  constructor(eventBus, modeling, room) {
    super(eventBus);
    this.preExecute('shape.append', ({ context }) => {
      const { source } = context;
      const flows = source.outgoing.filter((flow) => is(flow, 'bpmn:SequenceFlow'));
      const shape = context.shape ?? {};
      if (flows.length !== 1 || is(source, 'bpmn:Gateway') || !is(shape, 'bpmn:FlowNode') || is(shape, 'bpmn:EndEvent')) {
        return;
      }
      context.into = flows[0];
      const right = source.x + source.width;
      const wanted = right + GAP + shape.width + GAP - flows[0].target.x;
      if (wanted > 0 && flows[0].target.x > right) {
        room.push(source.parent, 'x', right + 1, wanted);
      }
      context.position = { x: right + GAP + shape.width / 2, y: getMid(source).y };
    });
    this.postExecute('shape.append', ({ context: { into, shape } }) => {
      into && modeling.reconnectStart(into, shape, getMid(shape));
    });
  }
}

export const inserting = { __init__: ['insert'], insert: ['type', Insert] };
