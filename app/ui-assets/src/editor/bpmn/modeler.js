import Modeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';
import { DefaultHandlersModule, ResourcesModule } from 'camunda-bpmn-js/lib/camunda-cloud/features/external-resources';
import colorPicker from 'bpmn-js-color-picker';
import exampleData from '@camunda/example-data-properties-provider';
import { CopyAsImageModule } from 'bpmn-js-copy-as-image';
import linting from '@camunda/linting/modeler';
import { annotations } from './annotations.js';
import { leadingAround } from './around.js';
import { connecting } from './connect.js';
import { speakingIds } from './ids.js';
import { inserting } from './insert.js';
import { offers } from './offers.js';
import { ownProperties } from './properties.js';
import { wrapping } from './wrap.js';

// What writes that the server refuses anyway (colours, example data, links to resources of other programs) is not offered.
const LEFT_OUT = [colorPicker, exampleData, DefaultHandlersModule, ResourcesModule, CopyAsImageModule];

/** Camunda's modeler for processes of Camunda 8 without what has no place here, with what is ours. */
export class ProcessModeler extends Modeler {

  constructor(options) {
    super({
      disableAdjustOrigin: true, // it would move the whole diagram at each saving
      disableGrid: true,
      linting: { active: true },
      ...options,
      // Neither links nor tooltips that lead out of the house.
      propertiesPanel: { ...options.propertiesPanel, getFeelPopupLinks: () => [], tooltip: {},
        layout: { groups: { general: { open: true } } } },
      additionalModules: [linting, annotations, connecting, speakingIds, offers, inserting, leadingAround, ownProperties, wrapping, ...options.additionalModules ?? []]
    });
  }
}

ProcessModeler.prototype._modules = Modeler.prototype._modules.filter((each) => !LEFT_OUT.includes(each));
