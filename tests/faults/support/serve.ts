import { startServer } from '../../support/server';
import { createClock } from '../../support/test-clock';

/** A second server on the database of the environment; says its address when it listens. */
startServer({}, createClock()).then(
  (server) => {
    process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
    process.stdout.write(`${server.address}\n`);
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
