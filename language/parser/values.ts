/** What the images of tokens mean: names in NFC, texts without their quotes (`text-values.ts`). */
import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';
import { longTextValue, textValue } from './text-values.ts';

/** Langium's converter service. */
export class ValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'ID': return input.normalize('NFC');
      case 'TEXT': return textValue(input);
      case 'LONG_TEXT': return longTextValue(input);
      default: return super.runConverter(rule, input, cstNode);
    }
  }
}
