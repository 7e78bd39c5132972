/** What the workspace holds, as the server tells it: asked for when somebody looks, again when it has changed. */
import * as vscode from 'vscode';
import { type Overview, OVERVIEW, OVERVIEW_CHANGED, type OverviewChanged, type OverviewItem } from '../../server/protocol.ts';
import { isListOf, isNumber, isObject, isOptional, isRange, isText } from '../preview/checks.ts';
import type { Server } from '../server.ts';

export interface Overviews {
  /** Something may have changed. */
  readonly onChange: vscode.Event<OverviewChanged>;
  /** The newest state; undefined while the server doesn't answer. */
  ask(): Promise<Overview | undefined>;
}

/** Starts to listen, and keeps the contexts by which menus and welcomes know what there is. */
export function overviews(server: Server, context: vscode.ExtensionContext): Overviews {
  const changed = new vscode.EventEmitter<OverviewChanged>();
  const tellHealth = (): void => void setContext('journey:server', server.health);
  server.on(OVERVIEW_CHANGED, (message) => {
    if (!isOverviewChanged(message)) return;
    void setContext('journey:hasJourneys', message.journeys > 0);
    changed.fire(message);
  });
  tellHealth();
  context.subscriptions.push(changed, server.onHealth(tellHealth));
  return {
    onChange: changed.event,
    async ask() {
      const answer = await server.ask(OVERVIEW);
      return isOverview(answer) ? answer : undefined;
    },
  };
}

const setContext = (name: string, value: unknown): Thenable<unknown> => vscode.commands.executeCommand('setContext', name, value);

const isOverviewChanged = (value: unknown): value is OverviewChanged => isObject(value) && isNumber(value['files']) && isNumber(value['journeys']);

const isOverview = (value: unknown): value is Overview => isObject(value) && isListOf(value['groups'], isItem);

const isItem = (value: unknown): value is OverviewItem =>
  isObject(value)
  && isText(value['key'])
  && isText(value['kind'])
  && isText(value['label'])
  && isText(value['detail'])
  && isOptional(value['uri'], isText)
  && isOptional(value['range'], isRange)
  && isOptional(value['name'], isText)
  && isOptional(value['score'], isNumber)
  && isOptional(value['severity'], isText)
  && isListOf(value['children'], isItem);
