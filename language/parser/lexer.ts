/** The reader's tokens as Langium's parser takes them. */
import type { IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult } from 'langium';
import { read, type Reading } from '../lines/reader.ts';
import type { Token } from '../lines/scanner.ts';

/** Langium's lexer service: the token types are Langium's, made from the grammar; which token has which type is what the reader says. */
export class LineLexer extends DefaultLexer {
  /** What the reader made of the last text, besides tokens. */
  lastReading?: Reading;

  override tokenize(text: string): LexerResult {
    const reading = read(text);
    this.lastReading = reading;
    const types = this.definition;
    const tokens: IToken[] = [];
    let at = 0, line = 0, column = 0;
    for (const { type, image, token } of reading.tokens) {
      const tokenType = types[type]!;
      if (token && type !== 'NL') {
        tokens.push(visible(tokenType, image, token));
        at = token.start + token.image.length;
        line = token.endLine;
        column = token.endColumn;
      } else {
        tokens.push(virtual(tokenType, image, at, line, column));
      }
    }
    const comment = types['ML_COMMENT']!;
    return { tokens, hidden: reading.comments.map(token => visible(comment, token.image, token)), errors: [] };
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
