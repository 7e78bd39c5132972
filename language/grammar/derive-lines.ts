/**
 * Reads the table of lines off the grammar.
 *
 * A parser rule that calls END is a block, one that calls NL (itself or through a fragment) is a line; its first keyword is its word.
 * Runs when the code is generated, so that nothing of it costs time at start-up.
 */
import { AstUtils, GrammarAST, GrammarUtils, type Grammar } from 'langium';
import type { Kind } from '../model/model.ts';
import type { Kept, LineShape, LineTable, Shape } from '../lines/shape.ts';

/** The block's word → the kind of thing that it declares, where the two differ; types that stand for several kinds. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  AnyTeam: ['team', 'partner'],
  Place: ['touchpoint', 'stage', 'journey'],
};

/** @throws Error where the grammar leaves the conventions that its head comment names. */
export function deriveLines(grammar: Grammar): LineTable {
  const rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map(rule => [rule.name, rule]));
  const calls = (rule: GrammarAST.ParserRule, terminal: string): boolean =>
    AstUtils.streamAllContents(rule).some(node => GrammarAST.isRuleCall(node)
      && (node.rule.$refText === terminal || (rules.get(node.rule.$refText)?.fragment === true && calls(rules.get(node.rule.$refText)!, terminal))));
  const isBlock = (rule: GrammarAST.ParserRule) => AstUtils.streamAllContents(rule).some(node => GrammarAST.isRuleCall(node) && node.rule.$refText === 'END');
  const isLine = (rule: GrammarAST.ParserRule) => !rule.fragment && calls(rule, 'NL');

  const table: Record<string, Record<string, LineShape>> = {};
  const lineOf = (rule: GrammarAST.ParserRule, into: string): [string, LineShape][] => {
    const parts = flatten(shapeOf(headOf(rule), rules));
    const [first, ...rest] = parts;
    const words = first?.is === 'word' ? [first] : first?.is === 'choice' ? first.options : [];
    return words.map(word => {
      if (word.is !== 'word') throw new Error(`The grammar's rule ${rule.name} doesn't begin with a word.`);
      const lead: Kept | undefined = word.to === undefined ? undefined : { to: word.to, ...(word.as && { as: word.as }) };
      return [word.word, { rule: rule.name, rest: sequence(rest), into, ...(lead && { lead }), ...(isBlock(rule) && { opens: word.word }) }];
    });
  };
  const linesHeldBy = (rule: GrammarAST.ParserRule): Record<string, LineShape> => {
    const held: Record<string, LineShape> = {};
    for (const node of AstUtils.streamAllContents(rule)) {
      const called = GrammarAST.isRuleCall(node) ? rules.get(node.rule.$refText) : undefined;
      if (!called || !isLine(called)) continue;
      const into = AstUtils.getContainerOfType(node, GrammarAST.isAssignment);
      if (into?.operator !== '+=') throw new Error(`${rule.name} doesn't keep its lines ${called.name} in a list.`);
      for (const [word, line] of lineOf(called, into.feature)) {
        if (held[word]) throw new Error(`Two rules begin with “${word}” in ${rule.name}.`);
        held[word] = line;
      }
    }
    return held;
  };
  for (const rule of rules.values()) {
    if (rule.entry) table[''] = linesHeldBy(rule);
    else if (isBlock(rule)) for (const [word] of lineOf(rule, '')) table[word] = linesHeldBy(rule);
  }
  return table;
}

/** A block's own line ends at NL: what it holds comes after it and is left out. */
function headOf(rule: GrammarAST.ParserRule): GrammarAST.AbstractElement[] {
  const elements = GrammarAST.isGroup(rule.definition) ? rule.definition.elements : [rule.definition];
  const end = elements.findIndex(element => GrammarAST.isRuleCall(element) && ['NL', 'Head'].includes(element.rule.$refText));
  return end < 0 ? elements : elements.slice(0, end + 1);
}

function shapeOf(elements: readonly GrammarAST.AbstractElement[], rules: ReadonlyMap<string, GrammarAST.ParserRule>): Shape {
  return sequence(elements.map(element => cardinality(element, bare(element))));

  function bare(element: GrammarAST.AbstractElement): Shape {
    if (GrammarAST.isKeyword(element)) return { is: 'word', word: element.value };
    if (GrammarAST.isGroup(element)) return shapeOf(element.elements, rules);
    if (GrammarAST.isAlternatives(element)) return choice(element.elements.map(option => cardinality(option, bare(option))));
    if (GrammarAST.isAssignment(element)) return kept(element.feature === 'name' ? { is: 'name' } : bare(element.terminal), element);
    if (GrammarAST.isCrossReference(element)) {
      const type = element.type.$refText;
      return { is: 'ref', kinds: KINDS[type] ?? [type.toLowerCase() as Kind] };
    }
    if (GrammarAST.isRuleCall(element)) {
      const name = element.rule.$refText;
      if (name === 'NL') return { is: 'sequence', parts: [] };
      if (name === 'Text') return { is: 'text' };
      if (name === 'NUMBER') return { is: 'number' };
      if (name === 'DATE') return { is: 'date' };
      if (name === 'ID') return { is: 'free' };
      if (name === 'CURRENCY') return { is: 'currency' };
      const rule = rules.get(name);
      if (rule && (rule.fragment || GrammarUtils.isDataTypeRule(rule))) {
        return shapeOf(GrammarAST.isGroup(rule.definition) ? rule.definition.elements : [rule.definition], rules);
      }
    }
    throw new Error(`The table of lines knows no place for ${element.$cstNode?.text ?? element.$type}.`);
  }
}

/** The shape, with the property that keeps what stands there. */
function kept(shape: Shape, { feature, operator }: Pick<GrammarAST.Assignment, 'feature' | 'operator'>): Shape {
  switch (shape.is) {
    case 'sequence': return { is: 'sequence', parts: shape.parts.map(part => kept(part, { feature, operator })) };
    case 'choice': return { is: 'choice', options: shape.options.map(option => kept(option, { feature, operator })) };
    case 'optional': case 'repeat': throw new Error(`The property ${feature} keeps something that can be left out inside it.`);
    default: return { ...shape, to: feature, ...(operator === '+=' && { as: 'list' }), ...(operator === '?=' && { as: 'flag' }) };
  }
}

function cardinality(element: GrammarAST.AbstractElement, shape: Shape): Shape {
  switch (element.cardinality) {
    case '?': return { is: 'optional', of: shape };
    case '*': return { is: 'repeat', of: shape };
    case '+': return sequence([shape, { is: 'repeat', of: shape }]);
    default: return shape;
  }
}

function flatten(shape: Shape): Shape[] {
  return shape.is === 'sequence' ? shape.parts.flatMap(flatten) : [shape];
}

function sequence(parts: readonly Shape[]): Shape {
  const flat = parts.flatMap(flatten);
  return flat.length === 1 ? flat[0]! : { is: 'sequence', parts: flat };
}

function choice(options: readonly Shape[]): Shape {
  const flat = options.flatMap(option => option.is === 'choice' ? option.options : [option]);
  return { is: 'choice', options: flat };
}
