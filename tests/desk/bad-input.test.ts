import {
  AUDIENCE_RULES,
  audienceFields,
  createAudience,
  sendAudience,
  TRANG_DAI,
  unitId,
  type AudienceWords,
} from '../support/audiences';
import { act, factsOf, refusalOf } from '../support/dossiers';
import {
  blocks,
  completeFields,
  letterFields,
  SUBMISSIONS,
  writeDraft,
  type Fields,
} from '../support/drafts';
import { documentOf } from '../support/client';
import { bootDesk, type TestDesk } from '../support/harness';
import { uploadCover } from '../support/uploads';

const UNIT = 'api::administrative-unit.administrative-unit';

let desk: TestDesk;
beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

/** Submits a draft with these fields; what it is refused for. */
async function refusalOfDraft(fields: Fields, audience = TRANG_DAI) {
  const documentId = await writeDraft(desk, { fields, audience });
  const answer = await act(desk, 'editor.trangdai', documentId, 'submit');
  const { state, version } = await factsOf(desk, documentId);
  expect([state, version]).toEqual(['draft', 1]);
  return refusalOf(answer);
}

describe('a request without one of its parts is not taken', () => {
  test.each([
    ['title', null, 'title_missing'],
    ['title', '   ', 'title_missing'],
    ['title', 'Đ'.repeat(151), 'title_too_long'],
    ['summary', null, 'summary_missing'],
    ['summary', 'Đ'.repeat(301), 'summary_too_long'],
    ['body', null, 'body_missing'],
    ['body', blocks('  '), 'body_missing'],
    ['cover', null, 'cover_missing'],
    ['topic', null, 'topic_missing'],
    ['letter', null, 'letter_missing'],
    ['audienceRule', null, 'audience_missing'],
    ['visibleFrom', null, 'window_start_missing'],
    ['visibleUntil', null, 'window_end_missing'],
    ['source', { name: 'Báo Đồng Nai', url: null }, 'source_incomplete'],
  ])('%s is %j: %s', async (field, value, code) => {
    expect(await refusalOfDraft({ [field]: value })).toEqual([409, code]);
  });

  test.each([
    ['number', null, 'letter_number_missing'],
    ['issuedOn', null, 'letter_date_missing'],
    ['issuedOn', '2024-10-08', 'letter_date_in_future'],
    ['signatory', '', 'letter_signatory_missing'],
    ['file', null, 'letter_file_missing'],
  ])('of the letter, %s is %j: %s', async (part, value, code) => {
    const letter = await letterFields(await desk.as('editor.trangdai'));
    expect(await refusalOfDraft({ letter: { ...letter, [part]: value } })).toEqual([409, code]);
  });

  test('a picture needs words for those who cannot see it', async () => {
    const cover = await uploadCover(await desk.as('editor.trangdai'));
    expect(await refusalOfDraft({ cover })).toEqual([409, 'cover_alternative_text_missing']);
  });

  test('an empty draft is told everything that it lacks at once', async () => {
    const editor = await desk.as('editor.trangdai');
    const documentId = documentOf(await editor.post(SUBMISSIONS, { programme: 'none' }));
    const answer = await act(desk, 'editor.trangdai', documentId, 'submit');
    expect(refusalOf(answer)).toEqual([
      ...[409, 'title_missing', 'summary_missing', 'body_missing', 'cover_missing'],
      ...['topic_missing', 'letter_missing', 'audience_missing'],
      ...['window_start_missing', 'window_end_missing'],
    ]);
    expect(answer.body.error).toMatchObject({
      status: 409,
      name: 'ConflictError',
      details: {
        code: 'title_missing',
        refusals: [{ field: 'title' }, {}, {}, {}, {}, {}, {}, {}, {}],
      },
    });
  });

  test('what is for the nation, or off the list, needs its necessity explained', async () => {
    expect(await refusalOfDraft({}, { scope: 'nation' })).toEqual([409, 'justification_missing']);
    const documentId = await writeDraft(desk, { topic: 'OFF_LIST' });
    const answer = await act(desk, 'editor.trangdai', documentId, 'submit');
    expect(refusalOf(answer)).toEqual([409, 'justification_missing']);
  });
});

describe('the windows', () => {
  const [FROM, UNTIL] = ['2024-10-10T00:00:00.000Z', '2024-11-10T00:00:00.000Z'];
  test.each([
    [{ visibleFrom: UNTIL, visibleUntil: FROM, interactionUntil: null }, ['window_reversed']],
    [{ visibleFrom: FROM, visibleUntil: FROM, interactionUntil: null }, ['window_reversed']],
    [
      { visibleFrom: '2024-09-01T00:00:00.000Z', visibleUntil: '2024-10-07T02:00:00.000Z' },
      ['window_past', 'interaction_outside_window'],
    ],
    [{ visibleUntil: '2025-10-11T00:00:00.001Z' }, ['window_too_long']],
    [{ interactionUntil: '2024-11-10T00:00:00.001Z' }, ['interaction_outside_window']],
    [{ interactionUntil: FROM }, ['interaction_outside_window']],
  ])('%j: %j', async (fields, codes) => {
    expect(await refusalOfDraft(fields)).toEqual([409, ...codes]);
  });
});

describe('an audience that cannot be is not stored', () => {
  const refused = async (fields: Fields) => {
    const rules = () => desk.strapi.db.query('api::audience-rule.audience-rule').count();
    const before = await rules();
    const answer = await (await desk.as('editor.trangdai')).post(AUDIENCE_RULES, fields);
    expect(await rules()).toBe(before);
    return refusalOf(answer);
  };

  const BAD: [AudienceWords, string][] = [
    [{ ...TRANG_DAI, minAge: 40, maxAge: 30 }, 'age_reversed'],
    [{ ...TRANG_DAI, minAge: -1 }, 'age_out_of_range'],
    [{ ...TRANG_DAI, maxAge: 200 }, 'age_out_of_range'],
    [{ scope: 'commune', codes: ['731'] }, 'unit_wrong_level'],
    [{ scope: 'district', codes: ['75'] }, 'unit_wrong_level'],
    [{ scope: 'commune', codes: ['00061'] }, 'unit_outside_province'],
    [{ scope: 'province', codes: ['01'] }, 'unit_outside_province'],
    [{ scope: 'commune', codes: [] }, 'units_missing'],
    [{ scope: 'nation', codes: ['75'] }, 'units_not_allowed'],
  ];
  test.each(BAD)('%j: %s', async (audience, code) => {
    expect(await refused(await audienceFields(desk, audience))).toEqual([400, code]);
  });

  test.each([
    ['an age that is not whole', { minAge: 18.5 }],
    ['an age that is not a number', { minAge: 'mười tám' }],
    ['a scope that does not exist', { scope: 'hamlet' }],
    ['a gender that does not exist', { gender: 'other' }],
    ['no scope', { scope: null }],
    ['no gender', { gender: null }],
    ['no name', { name: null }],
    ['a unit that nobody knows', { units: ['nosuchunitatall0000000000'] }],
  ])('%s', async (_what, fields) => {
    const usual = await audienceFields(desk, TRANG_DAI);
    expect(await refused({ ...usual, ...fields })).toEqual([
      400,
      expect.stringMatching(/^[a-z_]+$/),
    ]);
  });

  test('with everything that is wrong with it at once', async () => {
    const audience = { scope: 'commune', codes: ['731', '00061'], minAge: 40, maxAge: 30 };
    expect(await refused(await audienceFields(desk, audience))).toEqual([
      ...[400, 'unit_wrong_level', 'unit_outside_province', 'age_reversed'],
    ]);
  });

  test('nor on a change: the rule stays as it was', async () => {
    const editor = await desk.as('editor.trangdai');
    const documentId = await createAudience(desk, editor, TRANG_DAI);
    const changed = await editor.put(`${AUDIENCE_RULES}/${documentId}`, { minAge: 130, units: [] });
    expect(refusalOf(changed)).toEqual([400, 'units_missing', 'age_out_of_range']);
    const rule = await desk.strapi.db.query('api::audience-rule.audience-rule').findOne({
      where: { documentId },
      populate: { units: true },
    });
    expect(rule).toMatchObject({ minAge: null, units: [{ code: '25993' }] });
  });

  test('a unit of the division that is not in force, and one that is abolished', async () => {
    const units = desk.strapi.db.query(UNIT);
    const later = await units.findOne({ where: { division: 'two-level-2025', level: 'commune' } });
    const usual = await audienceFields(desk, TRANG_DAI);
    const [status, ...codes] = await refused({ ...usual, units: [later?.documentId] });
    expect([status, codes]).toEqual([400, expect.arrayContaining(['unit_not_in_force'])]);

    const ended = '26503';
    const draft = await writeDraft(desk, { audience: { scope: 'commune', codes: [ended] } });
    await units.update({
      where: { code: ended, division: 'three-level-2024' },
      data: { validUntil: '2024-10-06' },
    });
    expect(await refused({ ...usual, units: [await unitId(desk, ended)] })).toEqual([
      400,
      'unit_abolished',
    ]);
    const answer = await act(desk, 'editor.trangdai', draft, 'submit');
    expect(refusalOf(answer)).toEqual([409, 'unit_abolished']);
  });

  test('the preview says the same, and that a unit is unknown', async () => {
    const editor = await desk.as('editor.trangdai');
    const rule = {
      scope: 'commune',
      units: ['25993', '99999'],
      minAge: 40,
      maxAge: 30,
      gender: 'any',
    };
    const answer = await editor.post('/editorial-desk/audience/preview', { rule });
    const refusals = (answer.body.data.refusals as { code: string }[]).map(({ code }) => code);
    expect(refusals).toEqual(['unit_unknown', 'age_reversed']);
  });
});

test('a draft cannot use another agency’s audience', async () => {
  const other = await desk.as('editor.longthanh');
  const audienceRule = documentOf(
    await sendAudience(desk, other, { scope: 'district', codes: ['740'] }),
  );
  const editor = await desk.as('editor.trangdai');
  const fields = { ...(await completeFields(desk, editor)), audienceRule };
  expect(refusalOf(await editor.post(SUBMISSIONS, fields))).toEqual([400, 'not_your_agency']);
});
