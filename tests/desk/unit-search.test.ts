import { refusalOf } from '../support/dossiers';
import { bootDesk, type TestDesk } from '../support/harness';

let desk: TestDesk;

beforeAll(async () => {
  desk = await bootDesk();
});
afterAll(() => desk.close());

async function codes(query: string): Promise<string[]> {
  const answer = await (await desk.as('editor.trangdai')).get(`/editorial-desk/units?${query}`);
  expect(answer.status).toBe(200);
  return (answer.body.data as { code: string }[]).map(({ code }) => code);
}

describe('searching for units', () => {
  test('"bien hoa" finds Biên Hòa first, then what lies in it', async () => {
    const found = await codes('q=bien%20hoa');
    expect(found[0]).toBe('731');
    expect(found).toContain('25993');
  });

  test('finds a ward by its name without tones', async () => {
    expect(await codes('q=trang%20dai&level=commune')).toContain('25993');
  });

  test('lists what lies directly in a unit', async () => {
    const districts = await codes('within=75');
    expect(districts).toHaveLength(11);
    expect(await codes('within=731&level=commune')).toContain('25993');
  });

  test('finds units by their codes, those of the division in force alone', async () => {
    expect(await codes('code=25993,731')).toEqual(['731', '25993']);
  });

  test.each(['q=a', 'level=ward', 'within=x', 'code=1,'])('refuses %s', async (query) => {
    const answer = await (await desk.as('leader')).get(`/editorial-desk/units?${query}`);
    expect(refusalOf(answer)).toEqual([400, 'invalid_parameter']);
  });
});
