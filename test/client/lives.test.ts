/** How the extension waits for the server, begins it anew and ends it, whatever it is just doing. */
import { expect, test } from 'vitest';
import { type Life, type LifeEvents, lives, type Lives } from '../../client/lives.ts';
import { NotLoaded } from '../../client/parts.ts';

/** A promise that somebody else settles. */
function gate(): { readonly passed: Promise<void>; open(): void; fail(error: Error): void } {
  let open = (): void => undefined, fail = (_error: Error): void => undefined;
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { passed, open, fail };
}

/** A life that does what the test says; `did` is what was asked of it. */
class Played implements Life {
  readonly loaded = gate();
  readonly started = gate();
  readonly ended = gate();
  readonly did: string[] = [];
  readonly heard = new Map<string, (message: unknown) => void>();
  isRunning = false;
  readonly events: LifeEvents;
  constructor(events: LifeEvents) {
    this.events = events;
  }
  start(): Promise<void> {
    this.did.push('start');
    return this.started.passed;
  }
  on(notification: string, listener: (message: unknown) => void): void {
    this.heard.set(notification, listener);
  }
  async notify(notification: string): Promise<void> {
    this.did.push(notification);
  }
  async ask(request: string): Promise<unknown> {
    this.did.push(request);
    return `answer to ${request}`;
  }
  end(): Promise<void> {
    this.did.push('end');
    this.started.fail(new Error('ended'));
    return this.ended.passed;
  }
  /** Loaded and started, as it goes where nothing is wrong. */
  run(): void {
    this.loaded.open();
    this.started.open();
    this.isRunning = true;
    this.events.running();
  }
}

function played(): { readonly server: Lives; readonly all: Played[]; readonly said: string[] } {
  const all: Played[] = [], said: string[] = [];
  const server = lives({
    async make(events) {
      const life = new Played(events);
      all.push(life);
      await life.loaded.passed;
      return life;
    },
    onHealth: (health, isTold) => said.push(isTold ? `${health}, told` : health),
    onAgain: () => said.push('again'),
    log: { info: () => undefined, warn: (text) => said.push(text), error: (error) => said.push(String(error)) },
  });
  return { server, all, said };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what is asked waits until the library is loaded and the server runs', async () => {
  const { server, all } = played();
  expect(all.length).toBe(0);
  const answer = server.ask('journey/svg');
  server.begin();
  await soon();
  expect(all.map(({ did }) => did)).toEqual([[]]);
  all[0]!.loaded.open();
  await soon();
  expect(all[0]!.did).not.toContain('journey/svg');
  all[0]!.run();
  expect(await answer).toBe('answer to journey/svg');
  expect(server.health).toBe('running');
  expect(all.length).toBe(1);
});

test('what is told is told to a server that runs, and lost before', async () => {
  const { server, all } = played();
  server.notify('early', {});
  all[0]!.run();
  await soon();
  server.notify('late', {});
  expect(all[0]!.did).toEqual(['start', 'late']);
});

test('the end while the library is loaded: no process ever begins', async () => {
  const { server, all, said } = played(), answer = server.ask('journey/svg');
  await server.end();
  all[0]!.loaded.open();
  expect(await answer).toBeUndefined();
  await soon();
  expect(all[0]!.did).toEqual([]);
  expect(said).toEqual([]);
});

test('the end while the server starts is waited for', async () => {
  const { server, all } = played();
  server.begin();
  all[0]!.loaded.open();
  await soon();
  let isOver = false;
  const end = server.end().then(() => {
    isOver = true;
  });
  await soon();
  expect([all[0]!.did, isOver]).toEqual([['start', 'end'], false]);
  all[0]!.ended.open();
  await end;
  expect(isOver).toBe(true);
});

test('a process that has to be ended by force doesn’t keep the end from coming', async () => {
  const { server, all } = played();
  server.begin();
  all[0]!.run();
  await soon();
  all[0]!.ended.fail(new Error('timed out'));
  await server.end();
  expect(all[0]!.did).toEqual(['start', 'end']);
});

test('after the end nothing begins any more', async () => {
  const { server, all } = played();
  await server.end();
  server.begin();
  server.notify('something', {});
  expect(await server.ask('journey/svg')).toBeUndefined();
  await server.restart();
  expect(all.length).toBe(0);
});

test('the end while it is restarted waits for the old process, and there is no new one', async () => {
  const { server, all } = played();
  server.begin();
  all[0]!.run();
  await soon();
  void server.restart();
  let isOver = false;
  const end = server.end().then(() => {
    isOver = true;
  });
  await soon();
  expect(isOver).toBe(false);
  all[0]!.ended.open();
  await end;
  await soon();
  expect(all.length).toBe(1);
});

test('a server that hangs is begun anew: the new one is listened to, the old one is heard no more', async () => {
  const { server, all, said } = played(), heard: unknown[] = [];
  server.on('journey/picture', (message) => heard.push(message));
  server.begin();
  all[0]!.run();
  await soon();
  all[0]!.events.hung();
  all[0]!.ended.open();
  await soon();
  all[1]!.run();
  await soon();
  all[0]!.events.crashed(false);
  all[0]!.events.hung();
  all[1]!.heard.get('journey/picture')?.('a picture');
  expect(heard).toEqual(['a picture']);
  expect(said).toEqual(['running', 'The language server does not answer any more: it is ended and started again.', 'starting', 'running']);
  expect(all.length).toBe(2);
});

test('a crash is told: it starts again by itself, or is gone until somebody asks', async () => {
  const { server, all, said } = played();
  server.begin();
  all[0]!.run();
  await soon();
  all[0]!.events.crashed(true);
  all[0]!.events.crashed(false);
  expect(said).toEqual(['running', 'starting', 'again', 'gone']);
  const restarted = server.restart();
  all[0]!.ended.open();
  await soon();
  all[1]!.run();
  await restarted;
  expect(server.health).toBe('running');
});

test.each([
  ['can’t be loaded, which has been told', new NotLoaded('no part'), ['gone, told']],
  ['fails to be made', new Error('no client'), ['Error: no client', 'gone']],
])('a library that %s: what is asked has no answer, and a restart tries again', async (_, error, expected) => {
  const { server, all, said } = played(), answer = server.ask('journey/svg');
  all[0]!.loaded.fail(error);
  expect(await answer).toBeUndefined();
  expect(said).toEqual(expected);
  const restarted = server.restart();
  await soon();
  all[1]!.run();
  await restarted;
  expect(await server.ask('journey/svg')).toBe('answer to journey/svg');
});

test('a server that doesn’t start is gone', async () => {
  const { server, all, said } = played();
  server.begin();
  all[0]!.loaded.open();
  await soon();
  all[0]!.started.fail(new Error('no process'));
  await soon();
  expect(said).toEqual(['Error: no process', 'gone']);
});
