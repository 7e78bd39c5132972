/** R10, R11: many requests, half of them taken back, and many edits: all is answered, and memory stays what it was. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ask, busyDesk, errorsOf, memory } from './endurance.ts';

test('R10: requests while somebody types, half of them cancelled, are all answered', async () => {
  const desk = await busyDesk();
  try {
    const { asked, unanswered } = await ask(desk, 600);
    expect([asked, unanswered]).toEqual([600, 0]);
    expect(errorsOf(desk)).toEqual([]);
  } finally {
    await desk.stop();
  }
});

test('R11: what the server holds after many edits is what it held after few', async () => {
  const { before, after, errors } = await memory(134, 402), growth = (after / before - 1) * 100;
  console.log(`memory: ${(before / 1e6).toFixed(1)} MB after some edits, ${(after / 1e6).toFixed(1)} MB after three times as many (${growth.toFixed(1)} %)`);
  // After some hundred edits the engine still keeps what it has learnt of the code; the promise is held at length.
  expect(growth).toBeLessThan(40);
  expect(errors).toEqual([]);
});

test('a client that disappears takes its server with it', async () => {
  const desk = await busyDesk();
  try {
    const { pid } = desk.client;
    desk.client.connection.end();
    for (let i = 0; i < 100 && desk.client.alive(); i++) await pause(100);
    expect(desk.client.alive(), `process ${pid}`).toBe(false);
  } finally {
    await desk.stop();
  }
});
