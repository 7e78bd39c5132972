/** The grammar's own parser, as Langium makes it: the measure that the tree of the shipped code is held to. */
import { createDefaultCoreModule, createDefaultSharedCoreModule, DefaultValueConverter, EmptyFileSystem, GrammarUtils, inject, isReference,
  type AstNode, type CstNode, type GrammarAST, type LangiumCoreServices, type ValueType } from 'langium';
import { JourneyLanguageGeneratedModule, JourneyLanguageGeneratedSharedModule } from '../../language/generated/module.ts';
import { longTextValue, textValue } from '../../language/parser/text-values.ts';
import { LineLexer } from './langium-lexer.ts';

/** What the images of tokens mean: names in NFC, texts without their quotes. */
class ValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'ID': return input.normalize('NFC');
      case 'TEXT': return textValue(input);
      case 'LONG_TEXT': return longTextValue(input);
      default: return super.runConverter(rule, input, cstNode);
    }
  }
}

function createServices(): LangiumCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), JourneyLanguageGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), JourneyLanguageGeneratedModule, {
    parser: { Lexer: (core: LangiumCoreServices) => new LineLexer(core), ValueConverter: () => new ValueConverter() },
  });
  shared.ServiceRegistry.register(services);
  return services;
}

let services: LangiumCoreServices | undefined;

/**
 * The text's tree in plain form, with each node's place and its values' places.
 *
 * @throws Error where the grammar refuses what the reader let through
 */
export function langiumTree(text: string): unknown {
  services ??= createServices();
  const { value, parserErrors } = services.parser.LangiumParser.parse(text);
  if (parserErrors.length > 0) throw new Error(`The grammar doesn't know what the reader let through: ${parserErrors[0]!.message}`);
  return plain(value, true);
}

function plain(node: AstNode, isRoot = false): unknown {
  const cst = node.$cstNode!, places: unknown[] = [], values: Record<string, unknown> = {};
  const first = 'content' in cst ? (cst.content as readonly CstNode[])[0] : undefined;
  const isWritten = first !== undefined && first.astNode === node && first.length > 0;
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$') || value === false || value === undefined) continue;
    values[property] = Array.isArray(value) ? value.map(plainValue) : plainValue(value);
    if (isNode(value) || (Array.isArray(value) && (value.length === 0 || isNode(value[0])))) continue;
    for (const found of GrammarUtils.findNodesForProperty(cst, property)) places.push({ property, range: rangeOf(found) });
  }
  return {
    $type: node.$type, ...values, $places: sorted(places),
    // Where a tree without any words begins and ends means nothing, nor does where a block begins that the reader put in.
    ...(!isRoot && { $range: isWritten ? rangeOf(cst) : { end: rangeOf(cst).end } }), ...(isWritten && !isRoot && { $offset: cst.offset }),
  };
}

const isNode = (value: unknown): value is AstNode => typeof value === 'object' && value !== null && '$type' in value;
const plainValue = (value: unknown): unknown => isReference(value) ? value.$refText.normalize('NFC') : isNode(value) ? plain(value) : value;
const rangeOf = ({ range: { start, end } }: CstNode) => ({ start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } });

/** A node's places in a fixed order. */
export const sorted = (places: readonly unknown[]): string[] => places.map(place => JSON.stringify(place)).sort();
