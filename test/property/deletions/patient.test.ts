import { deletionsOf } from './deletions.ts';

deletionsOf('patient.journey');
