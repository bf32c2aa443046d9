import { ACTIONS, SUBMISSION_STATES } from '../../../src/domain/submission/lifecycle';
import { audienceSentence } from '../../../src/plugins/editorial-desk/admin/src/presentation/audience-sentence';
import { consequenceSentence } from '../../../src/plugins/editorial-desk/admin/src/presentation/consequence';
import { LANGUAGES, wordsIn } from './words';

const units = (...names: string[]) => names.map((name) => ({ code: '26041', name }));

const WOMEN = {
  name: 'Phụ nữ ba phường',
  scope: 'commune',
  units: units('Phường Trảng Dài', 'Phường Tân Phong', 'Phường Tân Biên'),
  minAge: 18,
  maxAge: 35,
  gender: 'female',
} as const;

describe('an audience in one sentence', () => {
  const words = wordsIn('vi');

  it('names who, which ages and where', () => {
    expect(audienceSentence(WOMEN, words)).toBe(
      'Nữ, 18 đến 35 tuổi, tại 3 xã, phường (phường Trảng Dài, phường Tân Phong, phường Tân Biên)',
    );
    expect(audienceSentence(WOMEN, wordsIn('en'))).toBe(
      'Women, aged 18 to 35, in 3 communes (phường Trảng Dài, phường Tân Phong, phường Tân Biên)',
    );
  });

  it.each([
    [{ minAge: null, maxAge: null }, 'mọi độ tuổi'],
    [{ minAge: 60, maxAge: null }, 'từ 60 tuổi trở lên'],
    [{ minAge: null, maxAge: 15 }, 'đến 15 tuổi'],
    [{ minAge: 18, maxAge: 18 }, '18 tuổi'],
    [{ minAge: 0, maxAge: 6 }, '0 đến 6 tuổi'],
  ])('says the ages %o as "%s"', (ages, phrase) => {
    expect(audienceSentence({ ...WOMEN, ...ages }, words)).toContain(`, ${phrase}, `);
  });

  it('names a single place without counting it', () => {
    const one = { ...WOMEN, units: units('Phường Trảng Dài') };
    expect(audienceSentence(one, words)).toMatch(/, tại phường Trảng Dài$/);
  });

  it('never leaves places out silently: the rest are counted', () => {
    const many = { ...WOMEN, units: units('A', 'B', 'C', 'D', 'E') };
    expect(audienceSentence(many, words)).toContain('5 xã, phường (A, B, C và 2 nơi khác)');
  });

  it('says the nation without places', () => {
    const nation = { ...WOMEN, scope: 'nation', units: [], gender: 'any' } as const;
    expect(audienceSentence(nation, words)).toBe('Mọi người, 18 đến 35 tuổi, trên toàn quốc');
  });
});

describe('the consequence of an approval', () => {
  const dossier = {
    title: 'Lịch tiêm chủng',
    audience: WOMEN,
    visibleFrom: '2026-12-01T01:00:00.000Z',
    visibleUntil: '2026-12-20T10:00:00.000Z',
  };
  const telling = { words: wordsIn('vi'), locale: 'vi', now: '2026-11-24T00:00:00.000Z' };

  it('says what is shown, to whom, from when until when by the office’s clock', () => {
    const sentence = consequenceSentence(dossier, telling);
    expect(sentence).toContain('“Lịch tiêm chủng”');
    expect(sentence).toContain('Nữ, 18 đến 35 tuổi');
    expect(sentence).toContain('từ 08:00 01/12/2026 đến 17:00 20/12/2026');
  });

  it('says that a window which has begun opens at once', () => {
    const later = { ...telling, now: '2026-12-02T00:00:00.000Z' };
    expect(consequenceSentence(dossier, later)).toContain('ngay khi phê duyệt');
  });

  it('never reads a missing audience as everybody', () => {
    const nobody = { ...dossier, audience: null };
    expect(consequenceSentence(nobody, telling)).toContain('chưa ai nhìn thấy');
  });
});

describe.each(LANGUAGES)('the words of the lifecycle in %s', (language) => {
  const words = wordsIn(language);

  it.each(SUBMISSION_STATES)('name the state %s', (state) => {
    expect(words(`state.${state}`)).not.toBe('');
  });

  it.each(ACTIONS)('name the action %s, what was done, and its line in the record', (action) => {
    const said = [words(`action.${action}`), words(`done.${action}`), words(`timeline.${action}`)];
    expect(said.every((text) => text.length > 2)).toBe(true);
  });
});
