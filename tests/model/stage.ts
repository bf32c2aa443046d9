import type { ChainReport } from '../../src/adapters/ledger/check-chain';
import { documentOf } from '../support/client';
import { completeFields, SUBMISSIONS, type Fields } from '../support/drafts';
import { bootDesk, type TestDesk } from '../support/harness';
import type { Who } from '../support/people';
import { FIRST_MOMENT } from '../support/test-clock';
import type { Model, Real } from './history';
import { checkWhole } from './invariants';
import { PEOPLE, type Step } from './steps';

/** One server on which histories run one after the other, each on a dossier of its own. */
export interface Stage {
  readonly desk: TestDesk;
  /** Runs a history; what it broke. */
  brokenBy(history: readonly Step[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Starts the server, with everybody signed in. */
export async function openStage(): Promise<Stage> {
  const desk = await bootDesk();
  for (const who of PEOPLE) await desk.as(who);
  const people = await personsOf(desk);
  const editor = await desk.as('editor.trangdai');
  const fields = await completeFields(desk, editor);
  let head: ChainReport['head'] = null;
  return {
    desk,
    async brokenBy(history) {
      desk.clock.set(FIRST_MOMENT);
      const documentId = await draftOf(desk, fields);
      const real: Real = { desk, documentId, people, broken: [] };
      const model = modelOf(people);
      for (const step of history) if (step.check(model)) await step.run(model, real);
      head = await checkWhole(real, model, head);
      return real.broken;
    },
    close: () => desk.close(),
  };
}

/** The usual draft again; all of them have one audience and the same files. */
async function draftOf(desk: TestDesk, fields: Fields): Promise<string> {
  const client = await desk.as('editor.trangdai');
  return documentOf(await client.post(SUBMISSIONS, fields));
}

function modelOf(people: Real['people']): Model {
  const workers = new Set([people.get('editor.trangdai') ?? '']);
  return { state: 'draft', post: null, edits: 0, workers, last: null };
}

async function personsOf({ strapi }: TestDesk): Promise<ReadonlyMap<Who, string>> {
  const profiles = (await strapi.db
    .query('api::staff-profile.staff-profile')
    .findMany({ populate: { account: true } })) as {
    person: string;
    account: { email: string };
  }[];
  return new Map(
    profiles.map(({ person, account }) => [account.email.split('@')[0] as Who, person]),
  );
}
