/**
 * `npm start`: from a fresh clone to a VS Code in the browser with the extension in it and the examples open.
 *
 * Needs Node 20 and npm, and installs the rest: the packages, a newer Node among them, and code-server.
 *   npm start -- --no-editor     ends after the pictures
 *   npm start -- --port 8090     another port than 8080
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort, pageOf, startEditor } from './lib/editor.mjs';
import { installEditor, installPackages } from './lib/install.mjs';
import { at, find, must, node } from './lib/run.mjs';
import { Failure, detail, main, say } from './lib/say.mjs';
import { VSIX } from './lib/shipped.mjs';

const FIRST_FILE = 'retail.journey';
const journey = at('dist/cli.mjs');

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Failure(`This is Node ${process.versions.node}; Node 20 or newer is needed`, 'install a newer Node.js and start again.');
}

function readOptions() {
  try {
    return parseArgs({ options: { 'no-editor': { type: 'boolean' }, port: { type: 'string', default: '8080' } } }).values;
  } catch (error) {
    throw new Failure(error.message, 'the options are --no-editor and --port NUMBER.');
  }
}

async function validateExamples() {
  say('Checking the examples: journey validate examples');
  await must(node(), [journey, 'validate', 'examples'], {
    show: true,
    failed: 'The examples have findings',
    advice: 'see the findings above; each names its file and line.',
  });
}

/** The names of the journeys in the examples, with their files. */
function journeysOfExamples() {
  return readdirSync(at('examples')).filter((file) => file.endsWith('.journey')).toSorted().flatMap((file) =>
    [...readFileSync(at('examples', file), 'utf8').matchAll(/^journey[ \t]+([^\s"]+)/gm)].map(([, name]) => ({ file, name })));
}

async function drawExamples() {
  const folder = at('out/pictures');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say('Drawing every journey of the examples: journey render FILE --journey NAME -o PICTURE.svg');
  for (const { file, name } of journeysOfExamples()) {
    const picture = join(folder, `${file.replace('.journey', '')}-${name}.svg`);
    await must(node(), [journey, 'render', join('examples', file), '--journey', name, '-o', picture], {
      failed: `The journey ${name} of examples/${file} could not be drawn`,
      advice: 'see the lines above.',
    });
    detail(picture);
  }
  detail('Any browser shows these pictures.');
}

async function packExtension() {
  say('Packing the extension …');
  await must(node(), [at('scripts/package.mjs'), '--no-build'], { failed: 'The extension could not be packed', advice: 'see the lines above.' });
  detail(at(VSIX));
  if (find('code')) detail(`You have VS Code on this machine. To have the extension there: code --install-extension ${at(VSIX)}`);
}

/** Serves the editor until Ctrl+C. */
async function serve(wished) {
  const program = await installEditor();
  const port = await freePort(Number(wished));
  // A Unix socket lives in the profile, so its path has to be short.
  const profile = mkdtempSync(join(tmpdir(), 'journey-'));
  say('Starting VS Code for the browser …');
  let stopping = false;
  const asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve((stopping = true)));
  });
  let editor;
  try {
    editor = await startEditor({ program, profile, vsix: at(VSIX), port });
    say('Ready. Open this address in a browser:');
    console.log(`\n    ${pageOf(editor.address, at('examples'), FIRST_FILE)}\n`);
    detail('The folder is examples/ itself: what you save there is changed there.');
    detail('The picture: the preview button above the text on the right, or F1 and "Journey: Open Preview to the Side".');
    detail('Ctrl+C ends it.');
    await Promise.race([asked, editor.ended]);
    if (!stopping) throw new Failure('code-server has ended by itself', 'start again; see the lines above.', editor.output());
    say('Ending …');
  } finally {
    await editor?.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

await main(async () => {
  checkNode();
  const options = readOptions();
  await installPackages();
  await must(node(), [at('scripts/build.mjs')], { show: true, failed: 'The build failed', advice: 'see the lines above.' });
  if (!existsSync(at('examples', FIRST_FILE))) throw new Failure(`examples/${FIRST_FILE} is missing`, 'get it back: git checkout examples');
  await validateExamples();
  await drawExamples();
  await packExtension();
  if (!options['no-editor']) await serve(options.port);
  return 0;
});
