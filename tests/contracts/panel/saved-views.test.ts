import fc from 'fast-check';
import {
  readSavedViews,
  withoutView,
  withView,
} from '../../../src/plugins/editorial-desk/admin/src/presentation/saved-views';

const view = fc.record({ name: fc.string(), search: fc.string() });

describe('saved views', () => {
  it('are read back as they were kept', () => {
    const views = withView(withView([], { name: 'Quá hạn', search: 'sla=overdue' }), {
      name: 'Của tôi',
      search: 'mine=true',
    });
    expect(readSavedViews(JSON.stringify(views))).toEqual(views);
    expect(views.map(({ name }) => name)).toEqual(['Của tôi', 'Quá hạn']);
  });

  it('take the place of one of the same name', () => {
    const before = withView([], { name: 'Của tôi', search: 'mine=true' });
    expect(withView(before, { name: ' Của tôi ', search: 'q=x' })).toEqual([
      { name: 'Của tôi', search: 'q=x' },
    ]);
    expect(withoutView(before, 'Của tôi')).toEqual([]);
  });

  it('are never more than a menu holds', () => {
    fc.assert(
      fc.property(fc.array(view, { maxLength: 60 }), (all) => {
        const kept = all.reduce(withView, []);
        expect(kept.length).toBeLessThanOrEqual(30);
      }),
    );
  });

  it.each([null, '', '{', '{}', '[1, null, {"name": 3}]', '"x"'])('are none in %j', (stored) => {
    expect(readSavedViews(stored)).toEqual([]);
  });
});
