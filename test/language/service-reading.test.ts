/** What helps to read a file: colours, computed values, lenses, links, selections, signatures, and what leads where. Places are marked with ▮. */
import { describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { colours } from '../../language/service/colours.ts';
import { inlayHints } from '../../language/service/inlay-hints.ts';
import { leadAt, leadsFrom, leadsTo, type Lead } from '../../language/service/leads.ts';
import { lenses } from '../../language/service/lenses.ts';
import { addressOf, links } from '../../language/service/links.ts';
import { selectionRanges } from '../../language/service/selection-ranges.ts';
import { signature } from '../../language/service/signature.ts';
import type { Range } from '../../language/model/model.ts';
import { EXAMPLES, marked, offsetAt } from '../support/texts.ts';

function at(source: string) {
  const { text, cursors } = marked(source);
  const project = new Project(), reading = readFile('map', text);
  project.set(reading.model);
  return { text, project, reading, position: cursors[0]! };
}

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
const examples = () => {
  const project = new Project();
  for (const [name, text] of EXAMPLES) project.set(readFile(name, text).model);
  return project;
};
const EXAMPLE = new Map(EXAMPLES);

describe('colours', () => {
  const print = (source: string, range?: Range) => {
    const { text, project, reading } = at(source);
    const lines = text.split('\n');
    return colours(project, 'map', reading, range).map(({ line, character, length, type, declaration }) => `${lines[line]!.slice(character, character + length)}:${type}${declaration ? '!' : ''}`);
  };

  test('words, names by what they name, values', () => {
    expect(print('// all\nteam Care "Care"\nchannel Web\njourney Help\n  state current\nstage Ask\n  owner Care\n  touchpoint Form "Form"\n    via Web\n    emotion -1 "hm"\n    moment of truth\n    wait 12 min\n    next Help.Ask.Form, Form when "x"\n    exit "no" 12 %\nmetric M\n  target >= 5 EUR per year\n')).toEqual([
      '// all:comment', 'team:keyword', 'Care:interface!', '"Care":string', 'channel:keyword', 'Web:enum!', 'journey:keyword', 'Help:namespace!', 'state:macro', 'current:enumMember',
      'stage:keyword', 'Ask:class!', 'owner:macro', 'Care:interface', 'touchpoint:keyword', 'Form:function!', '"Form":string', 'via:macro', 'Web:enum',
      'emotion:macro', '-1:number', '"hm":string', 'moment:macro', 'of:macro', 'truth:macro', 'wait:macro', '12:number', 'min:enumMember',
      'next:macro', 'Help:namespace', 'Ask:class', 'Form:function', 'Form:function', 'when:macro', '"x":string', 'exit:macro', '"no":string', '12:number', '%:operator',
      'metric:keyword', 'M:property!', 'target:macro', '>=:operator', '5:number', 'EUR:enumMember', 'per:macro', 'year:enumMember',
    ]);
  });

  test('a name that nothing declares, and a line that can\'t be read, stay plain', () => {
    expect(print('journey Help\nstage Ask\n  owner Nobody\n  wibble Ask\n  )( x')).toEqual(['journey:keyword', 'Help:namespace!', 'stage:keyword', 'Ask:class!', 'owner:macro']);
  });

  test('a title instead of a name has the colour of what it means', () => {
    expect(print('team Care "Customer care"\nsystem S\n  owner "Customer care"').at(-1)).toBe('"Customer care":interface');
  });

  test('long texts are coloured line by line, and a part of a file only where it is asked for', () => {
    const source = 'team A\n  note """\n    one\n\n    two\n    """\nteam B\n';
    expect(print(source)).toEqual(['team:keyword', 'A:interface!', 'note:macro', '""":string', 'one:string', 'two:string', '""":string', 'team:keyword', 'B:interface!']);
    expect(print(source, { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } })).toEqual(['team:keyword', 'B:interface!']);
  });

  test.each(EXAMPLES)('every word of %s has a colour, and none lies over another', (name, text) => {
    const project = examples(), reading = readFile(name, text), found = colours(project, name, reading);
    for (const [i, { line, character }] of found.entries()) {
      const before = found[i - 1];
      if (before?.line === line) expect(character).toBeGreaterThanOrEqual(before.character + before.length);
    }
    const plain = reading.lines.flatMap(({ tokens }) => tokens).filter(token => token.kind !== 'mark' && !found.some(({ line, character }) => line === token.line && character === token.column));
    expect(plain.map(({ image }) => image)).toEqual([]);
  });
});

describe('computed values', () => {
  test('of the examples', () => {
    const project = examples();
    const print = (name: string) => inlayHints(project, name, ALL).map(({ position, label }) => `${EXAMPLE.get(name)!.split('\n')[position.line]!.slice(0, position.character)} → ${label}`);
    expect(print('retail.journey')).toEqual([
      'metric CheckoutConversion "Paid, of those who began to" → = 65 %, target not met',
      'metric Clv "Customer lifetime value" → = 1130',
      'journey Wardrobe "Buy and build a wardrobe" → effort 3 · median feeling 0',
      'journey WardrobeNext "Buy and build a wardrobe, 2027" → effort 1 · median feeling +1.5',
    ]);
  });
  test('a promoter score, with a real minus; nothing where a value is stated or an input is missing', () => {
    const { project } = at('metric Nps\n  kind nps\n  promoters 20 %\n  detractors 45 %\nmetric B\n  kind nps\n  promoters 1\nmetric C\n  kind nps\n  promoters 1\n  detractors 1\n  value 3\n');
    expect(inlayHints(project, 'map', ALL)).toEqual([{ position: { line: 0, character: 10 }, label: '= −25', tooltip: 'Computed: 20 − 45.' }]);
  });
});

describe('lenses', () => {
  test('uses, pictures and findings', () => {
    const { project, reading } = at('team Care\nteam Shop\npersona Ann\nchannel Web\njourney Help\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Form\n    via Wbe\n    emotion 0\nstage Get\n  owner Care\n  touchpoint Got\n    via Web\n    next Help.Ask.Form\n');
    const found = lenses(project, 'map', check(project, 'map', reading).filter(({ code }) => code === 'J101'));
    expect(found.map(({ title, range }) => `${range.start.line} ${title}`)).toEqual([
      '0 used in 2 places', '1 not used', '2 used in 1 place', '3 used in 1 place', '4 Open picture', '4 1 finding', '4 used in 1 place', '7 used in 1 place', '9 used in 1 place',
    ]);
    expect(found[0]).toMatchObject({ is: 'uses', places: [{ uri: 'map', range: { start: { line: 8 } } }, { uri: 'map', range: { start: { line: 13 } } }] });
    expect(found[4]).toMatchObject({ is: 'picture', journey: 'Help' });
  });
});

describe('links', () => {
  test('texts of link and ticket lines that are addresses', () => {
    const { project, text } = at('source S\n  kind report\n  link "https://example.org/a b"\nsource T\n  kind report\n  link "https://example.org/é?q=1"\njourney J\nstage A\n  touchpoint B\n    link "mailto:care@example.org"\n    note "https://example.org"\nopportunity O\n  ticket "CX-12"\n  ticket "http://t.example/CX-13"\n');
    expect(links(project, 'map').map(({ range, target }) => `${text.slice(offsetAt(text, range.start), offsetAt(text, range.end))} → ${target}`)).toEqual([
      'https://example.org/é?q=1 → https://example.org/%C3%A9?q=1', 'mailto:care@example.org → mailto:care@example.org', 'http://t.example/CX-13 → http://t.example/CX-13',
    ]);
  });
  test.each([
    ['javascript:alert(1)'], ['java\u0000script:alert(1)'], ['file:///etc/passwd'], ['command:workbench.action.quit'], ['vscode://x/y'], ['data:text/html,x'], ['//example.org'], ['example.org'], ['https://'], [''],
  ])('%j is only text', text => {
    expect(addressOf(text)).toBeUndefined();
  });
  test.each([['\u202ehttps://example.org/x', 'https://example.org/x'], ['\u0007 HTTPS://Example.org ', 'https://example.org/'], ['ht\u200btps://example.org', 'https://example.org/']])('%j without what nobody sees', (text, address) => {
    expect(addressOf(text)).toBe(address);
  });
});

describe('growing selections', () => {
  const grow = (source: string) => {
    const { text, project, reading, position } = at(source);
    return selectionRanges(project, 'map', reading, text, position).map(({ start, end }) => text.slice(offsetAt(text, start), offsetAt(text, end)));
  };
  test('from a word to the file', () => {
    const file = 'team Care\njourney Help\nstage Ask\n  touchpoint Form "Fills it in"\n    via Web\n    pain Slow "Takes too ▮long"\n      severity low';
    const touchpoint = 'touchpoint Form "Fills it in"\n    via Web\n    pain Slow "Takes too long"\n      severity low';
    expect(grow(file)).toEqual(['long', 'Takes too long', '"Takes too long"', 'Slow "Takes too long"', 'pain Slow "Takes too long"', 'pain Slow "Takes too long"\n      severity low',
      touchpoint, `stage Ask\n  ${touchpoint}`, `journey Help\nstage Ask\n  ${touchpoint}`, file.replace('▮', '')]);
  });
  test('a part of a qualified name, and a list', () => {
    expect(grow('journey Help\nstage Ask\n  touchpoint A\n    next Help.A▮sk.B, A\n  touchpoint B').slice(0, 4)).toEqual(['Ask', 'Help.Ask.B', 'Help.Ask.B, A', 'next Help.Ask.B, A']);
  });
  test('in an empty file and between blocks only the file', () => {
    expect(grow('▮')).toEqual([]);
    expect(grow('team A\n▮\nteam B')).toEqual(['team A\n\nteam B']);
  });
});

describe('signatures', () => {
  const HEAD = 'persona Ann\njourney Help\nstage Ask\n  touchpoint Form\n    ';
  const help = (line: string) => {
    const { text, reading, position } = at(HEAD + line);
    const found = signature(reading, text.split('\n')[position.line]!, position);
    return found && `${found.label} → ${found.active === undefined ? 'complete' : found.label.slice(...found.parameters[found.active]!)}`;
  };
  test.each([
    ['emotion ▮', 'emotion [persona] number | n/a ["text"] → number | n/a'],
    ['emotion Ann ▮', 'emotion [persona] number | n/a ["text"] → number | n/a'],
    ['emotion +1 ▮', 'emotion [persona] number | n/a ["text"] → ["text"]'],
    ['emotion +1 "I ▮am', 'emotion [persona] number | n/a ["text"] → ["text"]'],
    ['emotion ▮+1 "I am"', 'emotion [persona] number | n/a ["text"] → number | n/a'],
    ['next ▮', 'next touchpoint, … [when "text"] → touchpoint, …'],
    ['next Form ▮', 'next touchpoint, … [when "text"] → [when "text"]'],
    ['next Form, ▮', 'next touchpoint, … [when "text"] → touchpoint, …'],
    ['exit "x" ▮', 'exit ["text"] [number [%]] → [number [%]]'],
    ['wait ▮', expect.stringMatching(/^wait number sec \| min .* → number$/)],
    ['wait 12 ▮', expect.stringMatching(/ → sec \| min/)],
    ['pain Slow ▮', 'pain Name ["text"] → ["text"]'],
    ['via ▮', undefined], ['owner A, ▮', undefined], ['em▮', undefined], ['emotion +1 // ▮', undefined],
  ])('%s', (line, wanted) => {
    expect(help(line)).toEqual(wanted);
  });
});

describe('which journeys lead here', () => {
  const print = (leads: readonly Lead[]) => leads.map(({ place, ranges }) => `${place.thing.kind} ${place.thing.id} ×${ranges.length}`);
  const around = (project: Project, name: string, needle: string) => {
    const offset = EXAMPLE.get(name)!.indexOf(needle) + needle.length, before = EXAMPLE.get(name)!.slice(0, offset).split('\n');
    const place = leadAt(project, name, { line: before.length - 1, character: before.at(-1)!.length })!;
    return [print(leadsTo(project, place)), print(leadsFrom(project, place))];
  };
  test('journeys of the examples', () => {
    const project = examples();
    expect(around(project, 'patient.journey', 'journey Support')).toEqual([['journey Adoption ×1'], []]);
    expect(around(project, 'physician.journey', 'journey Adoption')).toEqual([[], ['journey Support ×1']]);
    expect(around(project, 'retail.journey', 'journey Wardrobe')).toEqual([['journey WardrobeNext ×1'], []]);
  });
  test('touchpoints and stages, by what is written and by what follows', () => {
    const project = examples();
    expect(around(project, 'patient.journey', 'touchpoint Enrol')).toEqual([['touchpoint Adoption.Try.FirstPrescription ×1', 'touchpoint Support.Start.Pickup ×1'], ['touchpoint Support.FirstWeeks.FirstLog ×1']]);
    expect(around(project, 'retail.journey', 'touchpoint Pay')).toEqual([['touchpoint Wardrobe.Consider.Compare ×1'], ['touchpoint Wardrobe.Buy.PickUp ×1', 'touchpoint Wardrobe.Buy.HomeDelivery ×1']]);
    expect(around(project, 'retail.journey', 'stage Buy')).toEqual([['touchpoint Wardrobe.Consider.Compare ×1'], ['touchpoint Wardrobe.Build.Open ×2']]);
  });
  test('inside a fact it is the touchpoint around it', () => {
    const { project, position } = at('journey Help\nstage Ask\n  touchpoint Form\n    thought "x▮"\n');
    expect(leadAt(project, 'map', position)?.thing.id).toBe('Help.Ask.Form');
  });
});
