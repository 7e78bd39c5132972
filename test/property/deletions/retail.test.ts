import { deletionsOf } from './deletions.ts';

deletionsOf('retail.journey');
