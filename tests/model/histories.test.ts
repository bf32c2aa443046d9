import fc from 'fast-check';
import { openStage, type Stage } from './stage';
import { histories } from './steps';

const RUNS = Number(process.env.MODEL_RUNS ?? 200);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test(`no history breaks an invariant, in ${RUNS} by chance`, async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      expect(await stage.brokenBy(history)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  const taken: unknown[] = await stage.desk.strapi.db
    .connection('review_decisions')
    .distinct('action');
  // Histories of nothing but refusals would hold anything.
  expect(taken.length).toBeGreaterThan(10);
}, 900_000);
