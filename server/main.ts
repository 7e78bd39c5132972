/** The language server's process. */
import { startServer } from './server.ts';

startServer();
