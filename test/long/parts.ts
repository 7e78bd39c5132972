/** The parts of the long run, in the order in which they are tried. */
import { attacks } from './attacks.ts';
import { edits } from './edits.ts';
import { faults } from './faults.ts';
import { fuzz } from './fuzz.ts';
import { memory } from './memory.ts';
import type { Part } from './part.ts';
import { properties } from './properties.ts';
import { requests } from './requests.ts';

export const PARTS: Readonly<Record<string, Part>> = { fuzz, edits, faults, requests, memory, attacks, properties };
