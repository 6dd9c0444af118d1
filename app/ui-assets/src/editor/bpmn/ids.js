import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import { is } from 'bpmn-js/lib/util/ModelUtil';

const INVENTED = /^[A-Z][A-Za-z]+_[01][0-9a-z]{6}$/;
const KINDS = [['bpmn:SequenceFlow', 'Flow'], ['bpmn:SubProcess', 'SubProcess'], ['bpmn:Activity', 'Task'],
  ['bpmn:Gateway', 'Gateway'], ['bpmn:StartEvent', 'StartEvent'], ['bpmn:EndEvent', 'EndEvent'],
  ['bpmn:BoundaryEvent', 'Boundary'], ['bpmn:Event', 'Event'], ['bpmn:TextAnnotation', 'TextAnnotation']];
const WORDS = 6;

/**
 * Ids that speak: the id that the editor invents for a new element is replaced by the words of its name, that of a flow
 * without a name by what it connects. They follow the name while that is being typed and stay for good once another
 * element is selected: other files know them then.
 */
class SpeakingIds extends CommandInterceptor {

  static $inject = ['eventBus', 'modeling', 'moddle', 'selection'];

  constructor(eventBus, modeling, moddle, selection) {
    super(eventBus);
    let naming = null; // the element whose id follows its name
    this.postExecuted(['element.updateLabel', 'element.updateProperties', 'element.updateModdleProperties'], ({ context }) => {
      const element = context.element.labelTarget ?? context.element;
      const { id, name = element.businessObject.text } = element.businessObject;
      const prefix = KINDS.find(([type]) => is(element, type))?.[1];
      if (!prefix || !(INVENTED.test(id) || naming === element)) {
        return;
      }
      words(name) && call(element, `${prefix}_${words(name)}`);
    });
    // What joins has no name: it is called by what it stands behind, until it is asked something.
    this.postExecuted('shape.append', ({ context: { source, shape } }) => {
      if (is(shape, 'bpmn:Gateway') && INVENTED.test(shape.id) && !INVENTED.test(source.id)) {
        call(shape, `Gateway_After${source.id.replace(/^[^_]*_/, '')}`);
      }
    });
    // A step that is picked from the list has its name from the beginning.
    this.postExecuted('shape.create', ({ context: { shape } }) => {
      const { id, name } = shape.businessObject;
      const prefix = KINDS.find(([type]) => is(shape, type))?.[1];
      if (prefix && name && INVENTED.test(id) && words(name)) {
        naming = shape;
        modeling.updateProperties(shape, { id: free(`${prefix}_${words(name)}`, shape.businessObject) });
      }
    });
    // What a process declares beside its elements: messages and errors.
    this.postExecuted('element.updateModdleProperties', ({ context: { element, moddleElement } }) => {
      if (/^bpmn:(Message|Error)$/.test(moddleElement.$type) && INVENTED.test(moddleElement.id) && words(moddleElement.name)) {
        modeling.updateModdleProperties(element, moddleElement,
          { id: free(`${moddleElement.$type.slice(5)}_${words(moddleElement.name)}`, moddleElement) });
      }
    });
    this.postExecuted(['connection.create', 'connection.reconnect'], ({ context }) => {
      INVENTED.test(context.connection.id) && connect(context.connection);
    });
    eventBus.on('selection.changed', () => {
      naming = naming && selection.isSelected(naming) ? naming : null;
    });

    function call(element, id) {
      const wanted = free(id, element.businessObject);
      if (wanted !== element.id) {
        naming = element;
        const flows = [...element.incoming, ...element.outgoing].filter((flow) => follows(flow));
        modeling.updateProperties(element, { id: wanted });
        flows.forEach(connect);
      }
    }

    function follows(flow) {
      return connecting(flow) && (INVENTED.test(flow.id) || flow.id.startsWith(between(flow)));
    }

    function connect(flow) {
      const { source, target, businessObject } = flow;
      if (connecting(flow) && ![source, target].some(({ id }) => INVENTED.test(id))) {
        const wanted = free(between(flow), businessObject);
        wanted !== businessObject.id && modeling.updateProperties(flow, { id: wanted });
      }
    }

    function free(wanted, own) {
      for (let number = 1; ; number++) {
        const id = number === 1 ? wanted : `${wanted}${number}`;
        const holder = moddle.ids.assigned(id);
        if (!holder || holder === own) {
          return id;
        }
      }
    }
  }
}

function connecting(element) {
  return is(element, 'bpmn:SequenceFlow') || is(element, 'bpmn:Association');
}

function between({ source, target, type }) {
  return `${type === 'bpmn:Association' ? 'Association' : 'Flow'}_${source.id.replace(/^[^_]*_/, '')}To${target.id.replace(/^[^_]*_/, '')}`;
}

function words(name) {
  return (name ?? '').split(/[^A-Za-z0-9]+/).filter(Boolean).slice(0, WORDS)
    .map((word) => word[0].toUpperCase() + word.slice(1)).join('');
}

export const speakingIds = { __init__: ['speakingIds'], speakingIds: ['type', SpeakingIds] };
