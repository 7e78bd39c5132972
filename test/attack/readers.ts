/** How each kind of reader reads, and what must not happen to it. Each check returns what got through. */
import { parse } from 'csv-parse/sync';
import { XMLValidator } from 'fast-xml-parser';
import MarkdownIt from 'markdown-it';
import type { Browser } from 'playwright-core';
import { commandsIn } from '../support/runner.ts';
import type { Output, Reader } from './project.ts';

type Check = (text: string) => string[];

/** Control characters and marks that turn a line around, which a terminal acts on. */
// oxlint-disable-next-line no-control-regex -- these are what must not come through
const ACTS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const terminal: Check = text => [
  ...(ACTS.test(text) ? [`a character that a terminal acts on: ${JSON.stringify(ACTS.exec(text)![0])}`] : []),
  ...commandsIn(text).map(({ name, data }) => `the CI runner's command ${name}: ${data}`),
  ...text.split('\n').filter(line => /##vso\[|##teamcity\[|section_(start|end):\d+:[\w.-]+\r/.test(line)).map(line => `another runner's command: ${line}`),
];

/** The commands that are meant are those that name a file of ours. */
const runner: Check = text => commandsIn(text)
  .filter(({ name, properties }) => !(['error', 'warning', 'notice'].includes(name) && /^attack\d+\.journey$/.test(properties['file'] ?? '')))
  .map(({ name, data }) => `the CI runner's command ${name}: ${data}`);

const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;
const csv: Check = text => (parse(text.replace(/^\ufeff/, ''), { relax_column_count: true }) as string[][]).flat()
  .filter(cell => FORMULA.test(cell) && !/^[+-]?\d+([.,]\d+)?( ?%)?$/.test(cell)).map(cell => `a formula: ${cell.slice(0, 60)}`);

const json: Check = text => {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`no JSON: ${String(error)}`];
  }
};

const xml: Check = text => {
  const valid = XMLValidator.validate(text);
  return valid === true ? [] : [`no XML: ${valid.err.msg}, line ${valid.err.line}`];
};

/** As GitHub reads a comment: HTML is taken, addresses become links by themselves. */
const github = new MarkdownIt({ html: true, linkify: true });
/** As VS Code reads a hover that is neither trusted nor may hold HTML. */
const vscode = new MarkdownIt({ html: false, linkify: true });

/** Links of our own lead into the project's files. */
const OWN_LINK = /^attack|^a\.journey#L\d+$/;

/** What a host makes a link or a call of, wherever it stands in what is shown. */
const MENTION = /(?<![\p{L}\p{N}_`/])@[a-z\d][\w-]*(\/[\w-]+)?|(?<![\p{L}\p{N}_&])#\d+\b|\bGH-\d+|\b[\w-]+\/[\w.-]+#\d+/iu;

type Markdown = InstanceType<typeof MarkdownIt>;

function markup(reader: Markdown, { mentions }: { readonly mentions: boolean }): Check {
  return text => {
    const found: string[] = [];
    const look = (tokens: ReturnType<Markdown['parse']>): void => {
      for (const token of tokens) {
        const mention = mentions && (token.type === 'text' || token.type.startsWith('html_')) ? MENTION.exec(token.content) : null;
        if (mention) found.push(`a mention: ${mention[0]}`);
        if (token.type === 'html_block' || token.type === 'html_inline') {
          if (!/^<details><summary>[^<>]*<\/summary>\s*$/.test(token.content) && !/^<\/?(br|details|summary|sub|sup|table|tr|td|th|picture|source)\s*\/?>\s*$/.test(token.content) && !/^<!-- [\w :.-]* -->\s*$/.test(token.content)) found.push(`HTML: ${token.content.slice(0, 80)}`);
        }
        if (token.type === 'image') found.push(`an image: ${token.attrGet('src')}`);
        if (token.type === 'link_open' && !OWN_LINK.test(String(token.attrGet('href') ?? ''))) found.push(`a link: ${token.attrGet('href')}`);
        if (token.children) look(token.children);
      }
    };
    look(reader.parse(text, {}));
    return found;
  };
}

/** What comes after the diagram's first word is one statement a line: nothing may begin a line, or a directive, of its own. */
const mermaid: Check = text => text.split('\n').slice(1).filter(line => /^\s*(%%\{|click |callback|href )/i.test(line) || /<(?!br\s*\/?>)[a-z!/]/i.test(line)).map(line => `a directive or HTML: ${line.slice(0, 80)}`);

/** What VS Code makes a link of in a message, commands among them. */
const notice: Check = text => [...text.matchAll(/\[[^\]]+\]\((?:https?:|command:|file:)[^)\s]+/gi)].map(([link]) => `a link in a message: ${link}`);

const CHECKS: Readonly<Partial<Record<Reader, Check>>> = {
  terminal, runner, text: text => ACTS.test(text) ? [`a character that an editor acts on: ${JSON.stringify(ACTS.exec(text)![0])}`] : [], csv, json, xml, mermaid, notice,
  // A document may name people; a comment would call them.
  markdown: markup(github, { mentions: true }), document: markup(github, { mentions: false }), hover: markup(vscode, { mentions: false }),
};

/** What gets through in the outputs that need no browser. */
export function through({ name, reader, texts }: Output): string[] {
  const check = CHECKS[reader];
  if (!check) throw new Error(`Nobody reads ${reader}`);
  return texts.flatMap(text => check(text).map(found => `${name}: ${found}`));
}

/** What an element of ours may have: no handler, and no address but for links that a person has to follow. */
const LOOK = `(() => {
  const odd = [];
  if (window.hit !== undefined) odd.push('a script ran');
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (['iframe', 'object', 'embed', 'base', 'link', 'form', 'foreignObject', 'use', 'animate', 'set', 'img', 'image', 'video', 'audio'].includes(name)) odd.push('<' + name + '>');
    if (name === 'meta' && element.httpEquiv && element.httpEquiv !== 'Content-Security-Policy') odd.push('<meta http-equiv=' + element.httpEquiv + '>');
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) odd.push(attribute);
      if (/^(src|href|xlink:href|action|srcdoc|formaction|poster)$/i.test(attribute) && !(name === 'a' && /^(https?:|mailto:|#)/i.test(value)) && !/^(data:image\\/png|#)/.test(value)) odd.push(attribute + '=' + value.slice(0, 60));
    }
  }
  return odd;
})()`;

/** Opens pages and pictures, and tells what ran, asked for something or is there that shouldn't be. */
export async function throughBrowser(browser: Browser, { name, reader, texts }: Output): Promise<string[]> {
  const found: string[] = [], page = await browser.newPage();
  page.on('dialog', dialog => { found.push(`${name}: a dialog`); void dialog.dismiss(); });
  const address = 'http://attack.test/';
  let body = '';
  await page.route('**', route => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
    found.push(`${name}: a request to ${url}`);
    return route.abort();
  });
  // Pictures stand together in one page, where HTML's rules hold; that each is well-formed by itself is seen without a browser.
  found.push(...(reader === 'picture' ? texts : []).flatMap(text => xml(text).map(what => `${name}: ${what}`)));
  for (const text of reader === 'picture' ? [`<!DOCTYPE html><title>x</title>${texts.join('\n')}`] : texts) {
    body = text;
    await page.goto(address, { waitUntil: 'load' });
    // A page's own scripts are those that its policy names; a picture has none.
    if (reader === 'picture' && await page.evaluate('document.querySelectorAll("script").length') !== 0) found.push(`${name}: a script`);
    if (reader === 'picture' && await page.evaluate('document.querySelectorAll("svg").length') !== texts.length) found.push(`${name}: a picture ends early`);
    found.push(...(await page.evaluate(LOOK) as string[]).map(odd => `${name}: ${odd}`));
  }
  await page.close();
  return found;
}
