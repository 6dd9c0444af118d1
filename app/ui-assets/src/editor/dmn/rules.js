import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';

const NUMBERED = /^Rule_R(\d{3,})$/;
const STEP = 10; // room for rules that are put between later

/** A new rule gets the next number: as its id `Rule_R040` and, where the table has a column for it, as its answer "R-040". */
class RuleNumbers extends CommandInterceptor {

  static $inject = ['eventBus', 'modeling', 'sheet'];

  constructor(eventBus, modeling, sheet) {
    super(eventBus);
    this.postExecuted('row.add', ({ context: { row } }) => {
      const rule = row.businessObject;
      const table = sheet.getRoot().businessObject;
      if (NUMBERED.test(rule.id)) {
        return;
      }
      const numbers = table.rule.map(({ id }) => Number(NUMBERED.exec(id)?.[1] ?? 0));
      const number = String((Math.floor(Math.max(0, ...numbers) / STEP) + 1) * STEP).padStart(3, '0');
      modeling.updateProperties(row, { id: `Rule_R${number}` });
      const column = table.output.findIndex(({ name }) => name === 'rule');
      if (column >= 0) {
        modeling.editCell(rule.outputEntry[column], `"R-${number}"`);
      }
    });
  }
}

export const ruleNumbers = { __init__: ['ruleNumbers'], ruleNumbers: ['type', RuleNumbers] };
