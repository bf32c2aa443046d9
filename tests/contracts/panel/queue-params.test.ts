import fc from 'fast-check';
import { SUBMISSION_STATES } from '../../../src/domain/submission/lifecycle';
import { PROGRAMMES, queueQuery, SCOPES } from '../../../src/contracts/desk-queries';
import { parseQuery } from '../../../src/contracts/parse-query';
import {
  IN_HAND,
  isFiltered,
  OPEN_STATES,
  PAGE_SIZES,
  QUEUE_LOOKS,
  queueSearch,
  readQueueParams,
  SLA_CHOICES,
  SORT_CHOICES,
  writeQueueParams,
} from '../../../src/plugins/editorial-desk/admin/src/presentation/queue-params';

const params = fc.record({
  state: fc.constantFrom(...SUBMISSION_STATES, 'open' as const, 'all' as const),
  sla: fc.constantFrom(null, ...SLA_CHOICES),
  mine: fc.boolean(),
  q: fc.string({ maxLength: 100 }),
  agency: fc.constantFrom(null, 'abc123', 'z'.repeat(24)),
  office: fc.constantFrom(null, 'q4'),
  topic: fc.constantFrom(null, 'LAW', 'DE_AN_06'),
  programme: fc.constantFrom(null, ...PROGRAMMES),
  scope: fc.constantFrom(null, ...SCOPES),
  unit: fc.constantFrom(null, '75', '731', '26041'),
  look: fc.constantFrom(...QUEUE_LOOKS),
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

  it('is bare for what is in hand, which is asked for state by state', () => {
    expect(writeQueueParams(IN_HAND).toString()).toBe('');
    expect(isFiltered(IN_HAND)).toBe(false);
    expect(new URLSearchParams(queueSearch({})).get('state')?.split(',')).toEqual(OPEN_STATES);
  });

  it('asks for everything without naming a state', () => {
    expect(queueSearch({ state: 'all' })).toBe('');
    expect(readQueueParams(new URLSearchParams('state=all')).state).toBe('all');
  });

  it('takes what it does not understand as not said', () => {
    const odd = new URLSearchParams(
      'state=lost&sla=x&mine=1&sort=a:b&page=-1&pageSize=7&agency=..&unit=x&look=map&scope=ward',
    );
    expect(readQueueParams(odd)).toEqual(IN_HAND);
  });
});
