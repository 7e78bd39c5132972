import { describe, expect, test } from 'vitest';
import { cycleOf, habitsOf, importsOf, wallsOf } from '../scripts/lib/walls.ts';

const walls = (path: string, text: string) => wallsOf(path, text).map(({ line, wall }) => `${line}: ${wall}`);

describe('imports', () => {
  test.for([
    ['a plain one', `import { a } from './a.ts';`, './a.ts'],
    ['over several lines', `import {\n  a,\n  b,\n} from './a.ts';`, './a.ts'],
    ['for its effects', `import './a.ts';`, './a.ts'],
    ['a default and names', `import a, { b } from "./a.ts";`, './a.ts'],
    ['all under a name', `import * as a from './a.ts';`, './a.ts'],
    ['without spaces', `import {a} from'./a.ts'`, './a.ts'],
    ['passed on', `export { a } from './a.ts';`, './a.ts'],
    ['all passed on', `export * from './a.ts';`, './a.ts'],
    ['when needed', `const { a } = await import('./a.ts');`, './a.ts'],
    ['required', `const a = require("./a.cjs");`, './a.cjs'],
  ] as const)('%s', ([, text, source]) => {
    expect(importsOf(text)[0]?.source).toBe(source);
  });

  test('in comments and texts they are none', () => {
    expect(importsOf(`// import { a } from './a.ts';\n/*\nimport { b } from './b.ts';\n*/\nconst c = "x // y"; import('./c.ts');`)).toEqual([{ source: './c.ts', line: 5, typeOnly: false }]);
  });

  test('of types only are known as such', () => {
    expect(importsOf(`import type { A } from './a.ts';\nimport { type B, type C } from './b.ts';\nimport { type D, e } from './c.ts';\nlet f: import('./f.ts').F;`).map(({ typeOnly }) => typeOnly)).toEqual([true, true, false, true]);
  });
});

describe('walls between rooms', () => {
  test.for([
    ['language/model/read.ts', `import { a } from './model.ts';`],
    ['language/scope/scope.ts', `import { a } from 'langium';`],
    ['diagram/scene/scene.ts', `import type { Model } from '../../language/model/model.ts';`],
    ['diagram/layout/engine.ts', `import { Worker } from 'node:worker_threads';`],
    ['server/main.ts', `import { a } from '../diagram/draw/draw.ts';\nimport { b } from 'node:fs';`],
    ['cli/lsp.ts', `const { start } = await import('../server/start.ts');`],
    ['client/preview.ts', `import { PICTURE } from '../server/protocol.ts';\nimport type { Drawing } from '../diagram/drawing.ts';\nimport * as vscode from 'vscode';`],
    ['test/diagram/draw.test.ts', `import { a } from '../../language/generated/ast.ts';`],
  ] as const)('%s may', ([path, text]) => {
    expect(walls(path, text)).toEqual([]);
  });

  test.for([
    ['language/x.ts', `\nimport { a } from '../diagram/draw.ts';`, '2: language/ may not know diagram/draw.ts'],
    ['language/x.ts', `import { readFileSync } from 'node:fs';`, '1: node:fs: language, diagram, review, exchange and the webview know no file system and no process'],
    ['language/x.ts', `import * as vscode from 'vscode';`, '1: vscode: only client/ knows the editor'],
    ['language/x.ts', `import { createConnection } from 'vscode-languageserver/node';`, '1: vscode-languageserver/node: only server/ speaks the protocol'],
    ['language/x.ts', `const fast = process.env.FAST;`, '1: language/ knows no process'],
    ['diagram/x.ts', `import { a } from '../language/generated/ast.ts';`, '1: diagram/ may not know language/generated/ast.ts'],
    ['diagram/x.ts', `import { AstNode } from 'langium';`, '1: langium: only language/ knows Langium'],
    ['review/x.ts', `import { a } from '../diagram/drawing.ts';`, '1: review/ may not know diagram/drawing.ts'],
    ['exchange/x.ts', `import { a } from '../server/main.ts';`, '1: exchange/ may not know server/main.ts'],
    ['server/x.ts', `import { a } from '../cli/main.ts';`, '1: server/ may not know cli/main.ts'],
    ['cli/x.ts', `import { a } from '../client/extension.ts';`, '1: cli/ may not know client/extension.ts'],
    ['client/x.ts', `import { a } from '../server/main.ts';`, '1: client/ may not know server/main.ts'],
    ['client/x.ts', `import { a } from '../diagram/drawing.ts';`, '1: client/ may import only types from diagram/drawing.ts'],
    ['client/webview/x.ts', `import * as vscode from 'vscode';`, '1: vscode: only client/ knows the editor'],
    ['server/x.ts', `import { a } from '../test/helpers.ts';`, "1: server/ imports test/helpers.ts, which isn't shipped"],
  ] as const)('%s may not: %s', ([path, text, expected]) => {
    expect(walls(path, text)).toEqual([expected]);
  });

  test('a stage may have a process', () => {
    expect(walls('language/x.ts', `const name = stage.process.on;\nconst word = 'process.on';`)).toEqual([]);
  });
});

describe('circles', () => {
  test('between rooms are found', () => {
    expect(cycleOf([
      { path: 'language/a.ts', text: `import '../diagram/a.ts';` },
      { path: 'diagram/a.ts', text: `import '../review/a.ts';` },
      { path: 'review/a.ts', text: `import '../language/a.ts';` },
    ])).toEqual(['language', 'diagram', 'review', 'language']);
  });

  test('are none where rooms know each other one way', () => {
    expect(cycleOf([
      { path: 'cli/a.ts', text: `import '../language/a.ts';\nimport '../diagram/a.ts';` },
      { path: 'diagram/a.ts', text: `import '../language/a.ts';` },
    ])).toBeUndefined();
  });
});

describe('habits', () => {
  test('a file has at most 400 lines', () => {
    expect(habitsOf('cli/x.ts', 'x\n'.repeat(400))).toEqual([]);
    expect(habitsOf('cli/x.ts', 'x\n'.repeat(401))).toMatchObject([{ line: 401, wall: '401 lines, the most is 400' }]);
  });

  test.for(['only', 'skip'])('no test with .%s', (word) => {
    expect(habitsOf('test/x.test.ts', `\ntest.${word}('a', () => {});`)).toMatchObject([{ line: 2 }]);
    expect(habitsOf('test/x.test.ts', `\ndescribe.concurrent.${word}('a', () => {});`)).toMatchObject([{ line: 2 }]);
    expect(habitsOf('language/x.ts', `list.${word}(1)`)).toEqual([]);
  });
});
