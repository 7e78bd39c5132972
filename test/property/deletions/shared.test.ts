import { deletionsOf } from './deletions.ts';

deletionsOf('shared.journey');
