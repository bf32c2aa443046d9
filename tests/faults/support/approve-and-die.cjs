/**
 * Approves a dossier as the leader, in a process that is killed after one of the statements. There is
 * one such process for each statement: it is plain JavaScript and listens nowhere, so that it starts
 * in a moment. Its environment is the test's, with the database's settings.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

/** Exit code when the approval had fewer statements than that. */
const APPROVED = 42;
const LEADER = 'leader@loa-phuong.example';
/** A retry comes under the key of the first attempt. */
const KEY = 'the-one-approval';

/** Counts the statements that the driver has done, before anybody hears of them. */
function killAfterStatement(strapi, killAfter) {
  // Knex makes the client of each transaction from the prototype of the client's class.
  const prototype = Object.getPrototypeOf(strapi.db.connection.client);
  const original = prototype._query;
  let statements = 0;
  prototype._query = async function counted(...call) {
    const result = await original.apply(this, call);
    statements += 1;
    if (statements === killAfter) process.kill(process.pid, 'SIGKILL');
    return result;
  };
}

async function approveAndDie({ distDir, now, documentId, body, killAfter }) {
  const { useApp } = require(path.join(distDir, 'src/app.js'));
  const strapi = createStrapi({
    ...{ appDir: process.cwd(), distDir },
    ...{ autoReload: false, serveAdminPanel: false },
  });
  strapi.log.silent = true;
  await strapi.load();
  const app = useApp(strapi, { now: () => now });
  const account = await strapi.db.query('admin::user').findOne({ where: { email: LEADER } });
  const caller = await app.callerOf(account);
  killAfterStatement(strapi, killAfter);
  await app.perform({ action: 'approve', documentId, body, idempotencyKey: KEY }, caller);
  process.exit(APPROVED);
}

approveAndDie(JSON.parse(process.argv[2])).catch((error) => {
  console.error(error);
  process.exit(1);
});
