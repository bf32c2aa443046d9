import fc from 'fast-check';
import { CHECK_RESULTS, refusalsOfAppraisal } from '../../../src/domain/appraisal/checklist';
import criteria from '../../../database/seeds/appraisal-criteria.json';

const seeded = criteria.map(({ code, aspect, blocking }) => ({
  code,
  blocking,
  aspect: aspect === 'content' ? ('content' as const) : ('form' as const),
}));
const passed = seeded.map(({ code }) => ({ criterion: code, result: 'pass' }));

function codes(checklist: typeof passed, proposal: string | null = 'approve'): string[] {
  return refusalsOfAppraisal({ checklist, proposal }, seeded).map(({ code }) => code);
}

describe('An appraisal', () => {
  test('judges content and form by thirteen criteria', () => {
    expect(seeded).toHaveLength(13);
    expect(new Set(seeded.map(({ aspect }) => aspect))).toEqual(new Set(['content', 'form']));
  });

  test('is in order when every criterion has a result and there is a proposal', () => {
    expect(codes(passed)).toEqual([]);
  });

  test('is not in order while a criterion is open, and names it', () => {
    const [refusal] = refusalsOfAppraisal(
      { checklist: passed.slice(1), proposal: 'approve' },
      seeded,
    );
    expect(refusal).toMatchObject({ code: 'checklist_incomplete', params: { missing: 'C1' } });
  });

  test('knows every criterion it judges, once', () => {
    const strange = [...passed, { criterion: 'C99', result: 'pass' }];
    expect(codes(strange)).toEqual(['checklist_unknown_criterion']);
    expect(codes([...passed, { criterion: 'C1', result: 'pass' }])).toEqual(['checklist_repeated']);
  });

  test('knows three results', () => {
    expect(codes([{ criterion: 'C1', result: 'maybe' }, ...passed.slice(1)])).toEqual([
      'checklist_result_unknown',
    ]);
  });

  test('comes to one of three proposals', () => {
    expect(codes(passed, null)).toEqual(['proposal_missing']);
    expect(codes(passed, 'postpone')).toEqual(['proposal_unknown']);
  });

  test('proposes only a refusal when, and only when, a blocking criterion failed', () => {
    const results = fc.array(fc.constantFrom(...CHECK_RESULTS), { minLength: 13, maxLength: 13 });
    fc.assert(
      fc.property(results, (given) => {
        const checklist = seeded.map(({ code }, i) => ({
          criterion: code,
          result: given[i] ?? '',
        }));
        const blocked = seeded.some(({ blocking }, i) => blocking && given[i] === 'fail');
        const expected = blocked ? ['checklist_blocks_approval'] : [];
        expect(codes(checklist, 'approve')).toEqual(expected);
        expect(codes(checklist, 'forward')).toEqual(expected);
        expect(codes(checklist, 'refuse')).toEqual([]);
      }),
    );
  });
});
