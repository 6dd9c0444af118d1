// Proves that camunda's linter and the application's own check (authoring.check, LintAgreesTest) agree: each line of
// corpus/broken.txt breaks a file that ships, and the rule that it names must find it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

const require = createRequire(import.meta.url);
const Linter = require('bpmnlint/lib/linter.js');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver.js');

const recommended = require('bpmnlint/config/recommended.js').rules;
const compat = require('bpmnlint-plugin-camunda-compat').configs['camunda-cloud-8-6'].rules;
const zeebe = require('zeebe-bpmn-moddle/resources/zeebe.json');

const failed = [];
let lines = 0;
for (const line of readFileSync('corpus/broken.txt', 'utf8').split('\n')) {
  if (!line.trim() || line.startsWith('#')) {
    continue;
  }
  const [ file, stands, instead, rule ] = line.split(' | ').map((part) => part.trim());
  const model = readFileSync(`../${file}`, 'utf8');
  lines++;
  if (!model.includes(stands)) {
    failed.push(`${rule}: ${file} does not contain ${stands}`);
    continue;
  }
  const { rootElement } = await new BpmnModdle({ zeebe }).fromXML(model.replace(stands, () => instead));
  // rules keep what they have seen: a linter of its own for each model, with the rule that is meant
  const config = { rules: { [rule]: recommended[rule] || compat[rule.replace('camunda-compat/', '')] } };
  const reports = await new Linter({ config, resolver: new NodeResolver() }).lint(rootElement);
  if (!reports[rule]?.length || reports[rule].some((report) => report.category === 'rule-error')) {
    failed.push(`${rule} does not find ${instead}`);
  }
}
if (failed.length || lines < 40) {
  console.error(failed.join('\n') || `only ${lines} broken models`);
  process.exit(1);
}
