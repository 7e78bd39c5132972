/**
 * Langium's services for the journey language, and the one way in: a text becomes a tree.
 *
 * Names are not linked here: mentions are looked up in the model (`language/names/`), once for all files, so that
 * an edit in one file never costs a walk through the trees of the others.
 */
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject, type LangiumCoreServices } from 'langium';
import { JourneyLanguageGeneratedModule, JourneyLanguageGeneratedSharedModule } from '../generated/module.ts';
import type { Document } from '../generated/ast.ts';
import type { Reading } from '../lines/reader.ts';
import { LineLexer } from './lexer.ts';
import { ValueConverter } from './values.ts';

export interface Parsed {
  readonly tree: Document;
  readonly reading: Reading;
}

/** Makes the services anew: cheap enough to do it again after a throw, so that no later text meets a parser in a bad state. */
export function createServices(): LangiumCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), JourneyLanguageGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), JourneyLanguageGeneratedModule, {
    parser: {
      Lexer: (core: LangiumCoreServices) => new LineLexer(core),
      ValueConverter: () => new ValueConverter(),
    },
  });
  shared.ServiceRegistry.register(services);
  return services;
}

let services: LangiumCoreServices | undefined;

/**
 * Any text gives a tree: the reader has left out what can't be read.
 *
 * @throws only what the parser throws on a text that it can't take (a stack overflow); the parser is made anew then
 */
export function parse(text: string): Parsed {
  services ??= createServices();
  try {
    const result = services.parser.LangiumParser.parse<Document>(text);
    const reading = (services.parser.Lexer as LineLexer).lastReading!;
    const error = result.parserErrors[0];
    // The reader and the grammar are one language: a line that one takes and the other doesn't is a defect of ours, never the author's.
    if (error) throw new Error(`The reader let through what the grammar doesn't know: ${error.message}`);
    return { tree: result.value, reading };
  } catch (error) {
    services = undefined;
    throw error;
  }
}
