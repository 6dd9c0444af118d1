import { is } from 'bpmn-js/lib/util/ModelUtil';

const LATE = 100;

/** The key for connecting begins at what is selected: the next click says where to. Where nothing is, both are asked for. */
class ConnectSelected {

  static $inject = ['eventBus', 'selection', 'connect', 'globalConnect', 'dragging', 'mouse'];

  constructor(eventBus, selection, connect, globalConnect, dragging, mouse) {
    eventBus.on('editorActions.init', LATE, ({ editorActions }) => {
      editorActions.unregister('globalConnectTool');
      editorActions.register('globalConnectTool', () => {
        const [one, ...others] = selection.get();
        if (dragging.context() || others.length || !one || !is(one, 'bpmn:FlowNode') || one.labelTarget) {
          globalConnect.toggle();
        } else {
          connect.start(mouse.getLastMoveEvent(), one, true);
        }
      });
    });
  }
}

export const connecting = { __init__: ['connectSelected'], connectSelected: ['type', ConnectSelected] };
