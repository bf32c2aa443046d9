import fc from 'fast-check';
import { SUBMISSION_STATES } from '../../../src/domain/submission/lifecycle';
import { queueQuery } from '../../../src/contracts/desk-queries';
import { parseQuery } from '../../../src/contracts/parse-query';
import {
  ALL_DOSSIERS,
  isFiltered,
  PAGE_SIZES,
  queueSearch,
  readQueueParams,
  SLA_CHOICES,
  SORT_CHOICES,
  writeQueueParams,
} from '../../../src/plugins/editorial-desk/admin/src/presentation/queue-params';

const params = fc.record({
  state: fc.constantFrom(null, ...SUBMISSION_STATES),
  sla: fc.constantFrom(null, ...SLA_CHOICES),
  mine: fc.boolean(),
  q: fc.string({ maxLength: 100 }),
  sort: fc.constantFrom(...SORT_CHOICES),
  page: fc.integer({ min: 1, max: 99_999 }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
});

describe('the queue’s address', () => {
  it('says the same when it is read again', () => {
    fc.assert(
      fc.property(params, (one) => {
        expect(readQueueParams(writeQueueParams(one))).toEqual(one);
      }),
    );
  });

  it('is always a query that the desk API takes', () => {
    fc.assert(
      fc.property(params, (one) => {
        const query = Object.fromEntries(new URLSearchParams(queueSearch(one)));
        expect(() => parseQuery(queueQuery, query)).not.toThrow();
      }),
    );
  });

  it('is empty for the whole queue', () => {
    expect(queueSearch(ALL_DOSSIERS)).toBe('');
    expect(isFiltered(ALL_DOSSIERS)).toBe(false);
  });

  it('takes what it does not understand as not said', () => {
    const odd = new URLSearchParams('state=lost&sla=x&mine=1&sort=a:b&page=-1&pageSize=7');
    expect(readQueueParams(odd)).toEqual(ALL_DOSSIERS);
  });
});
