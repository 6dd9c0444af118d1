// Bundles each file of src/ that is named below into the folder given, with the licences of what is bundled.
import { build } from 'esbuild';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { land } from './land.js';

const target = process.argv[2] ?? 'target/classes/META-INF/resources/openpass-ui';

// The form editor and its viewer draw with one Preact, which is the editor's own: npm gives each another.
const onePreact = {
  name: 'one-preact',
  setup(bundler) {
    bundler.onResolve({ filter: /^preact(\/|$)/ }, ({ path, importer, kind, pluginData }) =>
      pluginData !== 'asked' && importer.includes('form-js-viewer')
        ? bundler.resolve(path, { kind, resolveDir: 'node_modules/@bpmn-io/form-js-editor/dist', pluginData: 'asked' }) : undefined);
  }
};

// Where fields of FEEL stand in a slot, CodeMirror takes the shadow of the page's frame for its root: it has no styles then, and
// the cursor jumps to the beginning at each key. What it belongs to is the document that it stands in.
const rootOfText = {
  name: 'root-of-text',
  setup(bundler) {
    bundler.onLoad({ filter: /@codemirror\/view\/dist\/index\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(/(function getRoot\(node\) \{[^]*?)node\.assignedSlot \|\| (node\.parentNode)/, '$1$2');
      return contents === source ? { errors: [{ text: 'CodeMirror finds its root in another way now' }] } : { contents };
    });
  }
};

const { metafile } = await build({
  entryPoints: ['keyboard.js', 'process-diagram.js', 'process-diagram.css', 'search-box.js',
    'bpmn-editor.js', 'bpmn-editor.css', 'dmn-editor.js', 'dmn-editor.css', 'form-editor.js', 'form-editor.css',
    'diagram-diff.js', 'diagram-diff.css', 'place-map.js', 'place-map.css'].map((each) => `src/${each}`),
  outdir: target,
  bundle: true, // each whole: shared pieces (splitting) break @camunda/linting
  minify: true,
  format: 'esm',
  target: ['chrome120', 'firefox121', 'safari17'],
  plugins: [onePreact, rootOfText, land],
  legalComments: 'none', // the licences stand whole in LICENSES.txt
  metafile: true,
  // Icons of the editors: one form of the font inside of the style, none of the others. Leaflet's own pictures are not used.
  loader: { '.woff2': 'dataurl', '.woff': 'empty', '.eot': 'empty', '.ttf': 'empty', '.svg': 'empty', '.png': 'empty' },
  logLevel: 'warning'
});

const packages = new Set(Object.keys(metafile.inputs)
  .map((file) => file.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean));
const licences = [...packages].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : license;
  return `${name} ${version}\n\n${text}\n`;
});
writeFileSync(`${target}/LICENSES.txt`, licences.join('\n----\n\n'));
