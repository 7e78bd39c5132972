/** What helps to read a file: hovers, colours by meaning, computed values, how often things are used, where texts lead. */
import { CodeLensRefreshRequest, InlayHintKind, type CodeLens, type SemanticTokens } from 'vscode-languageserver/node';
import { COLOUR_MODIFIERS, COLOUR_TYPES, colours, type Colour } from '../../language/service/colours.ts';
import { hover } from '../../language/service/hover.ts';
import { inlayHints } from '../../language/service/inlay-hints.ts';
import { lenses, type Lens } from '../../language/service/lenses.ts';
import { links } from '../../language/service/links.ts';
import { askedFor, type Register, type ServerContext } from './context.ts';

export const registerReading: Register = context => {
  const { connection, safely, workspace, toEditor } = context;

  connection.onHover(safely('hover', null, ({ textDocument, position }) => {
    const asked = askedFor(context, textDocument);
    const found = asked && hover(asked.project, asked.uri, asked.reading, position);
    return found ? { range: found.range, contents: { kind: 'markdown' as const, value: found.markdown } } : null;
  }));

  const { semanticTokens, inlayHint } = connection.languages;
  const none: SemanticTokens = { data: [] };
  semanticTokens.on(safely('colours', none, ({ textDocument }) => {
    const asked = askedFor(context, textDocument);
    return asked ? encode(colours(asked.project, asked.uri, asked.reading)) : none;
  }));
  semanticTokens.onRange(safely('colours', none, ({ textDocument, range }) => {
    const asked = askedFor(context, textDocument);
    return asked ? encode(colours(asked.project, asked.uri, asked.reading, range)) : none;
  }));

  inlayHint.on(safely('computed values', null, ({ textDocument, range }) => {
    const asked = askedFor(context, textDocument);
    return asked ? inlayHints(asked.project, asked.uri, range).map(hint => ({ ...hint, paddingLeft: true, kind: InlayHintKind.Type })) : null;
  }));

  connection.onCodeLens(safely('lenses', null, ({ textDocument }) => {
    const asked = askedFor(context, textDocument);
    return asked ? lenses(asked.project, asked.uri, workspace.findingsAtOnce(asked.uri)).map(lens => lensOf(lens, textDocument.uri, toEditor)) : null;
  }));

  connection.onDocumentLinks(safely('links', null, ({ textDocument }) => {
    const asked = askedFor(context, textDocument);
    return asked ? links(asked.project, asked.uri).map(link => ({ ...link })) : null;
  }));

  return {
    hoverProvider: true, inlayHintProvider: true, codeLensProvider: { resolveProvider: false }, documentLinkProvider: { resolveProvider: false },
    semanticTokensProvider: { legend: { tokenTypes: [...COLOUR_TYPES], tokenModifiers: [...COLOUR_MODIFIERS] }, full: true, range: true },
  };
};

/** How long after the last change in one file the others are looked at again, in milliseconds. */
const PAUSE = 400;

/** A name that is declared in one file gives colours, counts and values to others: tells the editor to ask for them again. */
export function refresher({ connection, client, log }: ServerContext): { changed(): void; dispose(): void } {
  let timer: NodeJS.Timeout | undefined;
  const refresh = (): void => {
    const { workspace } = client();
    const asks = [
      ...workspace?.semanticTokens?.refreshSupport ? [() => connection.languages.semanticTokens.refresh()] : [],
      ...workspace?.inlayHint?.refreshSupport ? [() => connection.languages.inlayHint.refresh()] : [],
      ...workspace?.codeLens?.refreshSupport ? [() => connection.sendRequest(CodeLensRefreshRequest.type)] : [],
    ];
    for (const ask of asks) void Promise.resolve().then(ask).catch(error => log('refreshing', error));
  };
  return {
    changed() {
      clearTimeout(timer);
      timer = setTimeout(refresh, PAUSE);
    },
    dispose: () => clearTimeout(timer),
  };
}

/** Each piece by its distance to the one before it, as the protocol wants it. */
function encode(pieces: readonly Colour[]): SemanticTokens {
  const data: number[] = [];
  let line = 0, character = 0;
  for (const piece of pieces) {
    if (piece.line !== line) character = 0;
    data.push(piece.line - line, piece.character - character, piece.length, COLOUR_TYPES.indexOf(piece.type), piece.declaration ? 1 : 0);
    ({ line, character } = piece);
  }
  return { data };
}

/** The commands are the extension's; an editor that doesn't know them shows the line all the same. */
function lensOf(lens: Lens, uri: string, toEditor: (uri: string) => string): CodeLens {
  const { title, range } = lens;
  switch (lens.is) {
    case 'picture': return { range, command: { title, command: 'journey.openPreviewToSide', arguments: [uri, lens.journey] } };
    case 'findings': return { range, command: { title, command: 'workbench.actions.view.problems' } };
    // Without a command a line is shown, but leads nowhere.
    case 'uses': return { range, command: lens.places.length === 0 ? { title, command: '' }
      : { title, command: 'journey.showReferences', arguments: [uri, range.start, lens.places.map(place => ({ uri: toEditor(place.uri), range: place.range }))] } };
  }
}
