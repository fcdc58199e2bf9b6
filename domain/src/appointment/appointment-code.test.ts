import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAppointmentCode, readAppointmentCode, shownAppointmentCode } from './appointment-code.ts';

const picks = fc.array(fc.nat(), { minLength: 7, maxLength: 7 });
const codeOf = (numbers: readonly number[]): string => {
  let next = 0;
  return newAppointmentCode((below) => (numbers[next++] ?? 0) % below);
};
const code = picks.map(codeOf);

describe('a code', () => {
  it('has eight signs, begins with a letter, and none of them looks like another', () => {
    fc.assert(
      fc.property(code, (one) => {
        expect(one).toMatch(/^[AC-HJKMNPRTVWXY][34679AC-HJKMNPRTVWXY]{7}$/);
      }),
    );
  });

  it('is read back however it is written', () => {
    fc.assert(
      fc.property(code, (one) => {
        for (const written of [
          one,
          one.toLowerCase(),
          shownAppointmentCode(one),
          ` ${one.slice(0, 3)} ${one.slice(3)}\r\n`,
        ])
          expect(readAppointmentCode(written)).toBe(one);
      }),
    );
  });

  it('with one sign wrong, or two changed about, is none', () => {
    const place = fc.nat({ max: 7 });
    fc.assert(
      fc.property(
        code,
        place,
        place,
        fc.constantFrom(...Array.from('34679ACDEFGHJKMNPRTVWXY')),
        (one, a, b, sign) => {
          const signs = Array.from(one);
          const wrong = signs.with(a, sign).join('');
          if (wrong !== one) expect(readAppointmentCode(wrong)).toBeNull();
          const turned = signs.with(a, one.charAt(b)).with(b, one.charAt(a)).join('');
          if (turned !== one) expect(readAppointmentCode(turned)).toBeNull();
        },
      ),
    );
  });

  it('differs whenever what was picked differs', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(...Array.from({ length: 7 }, () => fc.nat({ max: 17 }))), {
          ...{ minLength: 2, maxLength: 2, selector: String },
        }),
        ([one, other]) => {
          expect(codeOf(one ?? [])).not.toBe(codeOf(other ?? []));
        },
      ),
    );
  });

  it.each(['', 'K7MD', 'H32.19-261102-0007', '001099012345', 'xin chào', 'K'.repeat(5000)])(
    '%j is none',
    (text) => {
      expect(readAppointmentCode(text)).toBeNull();
    },
  );
});
