import { deletionsOf } from './deletions.ts';

deletionsOf('physician.journey');
