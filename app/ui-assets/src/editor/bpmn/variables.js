import VariableProvider from '@bpmn-io/variable-resolver/lib/VariableProvider';
import { is } from 'bpmn-js/lib/util/ModelUtil';

/** What our steps set, proposed in expressions of the process: a model itself does not say what a worker answers. */
export function variables(known) {
  class Known extends VariableProvider {
    getVariables(element) {
      return is(element, 'bpmn:Process') ? known().map((each) => ({ ...each, scope: element })) : [];
    }
  }
  Known.$inject = ['variableResolver'];
  return { __init__: ['knownVariables'], knownVariables: ['type', Known] };
}
