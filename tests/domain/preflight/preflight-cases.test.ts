import cases from '../../cases/preflight.json';
import { faultOfLink } from '../../../src/domain/preflight/links';
import { findPersonalNumbers } from '../../../src/domain/preflight/personal-numbers';
import { DEFAULT_PREFLIGHT_POLICY as POLICY } from '../../../src/domain/preflight/preflight-policy';
import { findStamps } from '../../../src/domain/preflight/secrecy-stamps';

describe('secrecy stamps', () => {
  it.each(cases.stamps)('in $text: $stamps', ({ text, stamps }) => {
    expect(findStamps(text.split('\n')).map(({ stamp }) => stamp)).toEqual(stamps);
  });
});

describe('personal numbers', () => {
  it.each(cases.numbers)('in $text: $found', ({ text, found }) => {
    const numbers = findPersonalNumbers(text, POLICY);
    expect(numbers.map(({ code, masked }) => `${code}:${masked}`)).toEqual(found);
  });

  it('may be public by policy, whole or by pattern', () => {
    const policy = { ...POLICY, publicNumbers: ['02513822xxx'] };
    expect(findPersonalNumbers('gọi (0251) 3822 123, 0912345678', policy)).toEqual([
      { code: 'phone_number', masked: '•••••••678' },
    ]);
    expect(findPersonalNumbers('gọi 19001234', policy)).toHaveLength(1);
  });
});

describe('links', () => {
  it.each(cases.links)('to $link: $fault', ({ link, fault }) => {
    expect(faultOfLink(link, POLICY)?.code ?? null).toBe(fault);
  });

  it('may go to hosts that policy vouches for, and to no others of that name', () => {
    const policy = { ...POLICY, trustedHosts: ['baodongnai.com.vn'] };
    expect(faultOfLink('https://baodongnai.com.vn/', policy)).toBeNull();
    expect(faultOfLink('https://m.baodongnai.com.vn/', policy)?.code).toBe('link_unknown_host');
    expect(faultOfLink('https://baodongnai.com.vn.co/', policy)?.code).toBe('link_deceptive');
  });
});
