/** What the reader lets through as Langium's parser takes it: the token types are Langium's, made from the grammar; which token has which type is what the reader says. */
import type { IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult } from 'langium';
import { spelling } from '../../language/lines/match.ts';
import { read } from '../../language/lines/reader.ts';
import type { Token } from '../../language/lines/scanner.ts';
import type { Slot } from '../../language/lines/shape.ts';

export class LineLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const types = this.definition, tokens: IToken[] = [];
    let at = 0, line = 0, column = 0;
    const put = (type: string, image: string, token?: Token): void => {
      const tokenType = types[type]!;
      if (!token) { tokens.push(virtual(tokenType, image, at, line, column)); return; }
      tokens.push(visible(tokenType, image, token));
      at = token.start + token.image.length;
      line = token.endLine;
      column = token.endColumn;
    };
    const { comments } = read(text, {
      line(_, word, first, parts, slots, end) {
        put(word, word, first);
        for (let i = 1; i < end; i++) {
          const token = parts[i], slot = slots[i]!;
          if (token) put(typeOf(slot, token), spelling(token), token);
          else put(slot.is === 'word' ? slot.word : 'ID', slot.is === 'word' ? slot.word : '');
        }
        put('NL', '');
      },
      end: () => put('END', ''),
    });
    return { tokens, hidden: comments.map(token => visible(types['ML_COMMENT']!, token.image, token)), errors: [] };
  }
}

/** The grammar's terminal, or the keyword itself. */
function typeOf(slot: Slot, token: Token): string {
  switch (slot.is) {
    case 'word': return slot.word;
    case 'ref': return token.kind === 'mark' ? '.' : 'ID';
    case 'text': return token.kind === 'long-text' ? 'LONG_TEXT' : 'TEXT';
    case 'number': return 'NUMBER';
    case 'date': return 'DATE';
    case 'currency': return 'CURRENCY';
    default: return 'ID';
  }
}

/** Langium counts lines and columns from 1, and includes the last character. */
function visible(tokenType: TokenType, image: string, token: Token): IToken {
  return {
    image, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx!,
    startOffset: token.start, endOffset: token.start + token.image.length - 1,
    startLine: token.line + 1, endLine: token.endLine + 1, startColumn: token.column + 1, endColumn: token.endColumn,
  };
}

/** The end of a line or a block, or a value that is missing: it takes no room, behind what was read last. */
function virtual(tokenType: TokenType, image: string, at: number, line: number, column: number): IToken {
  return {
    image, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx!,
    startOffset: at, endOffset: at - 1, startLine: line + 1, endLine: line + 1, startColumn: column + 1, endColumn: column,
  };
}
