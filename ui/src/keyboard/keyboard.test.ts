import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeKey, typeTone } from '../../../domain/src/text/telex.ts';
import { keyRows } from './layout.ts';
import { TypedText } from './TypedText.svelte.ts';

const typing = { typeKey, typeTone };

function press(text: TypedText, run: string): void {
  for (const key of run) text.press({ kind: 'text', text: key });
}

test('direct typing reaches every Vietnamese letter with the sign row', () => {
  const text = new TypedText(typing);
  press(text, 'sô');
  text.press({ kind: 'tone', tone: 'hook', text: 'ả' });
  press(text, ' đo');
  text.press({ kind: 'tone', tone: 'hook', text: 'ả' });
  expect(text.value).toBe('sổ đỏ');
});

test('the method changes in a circle and the keys follow it', () => {
  const text = new TypedText(typing);
  text.changeMethod();
  press(text, 'ddaats');
  expect([text.method, text.value]).toEqual(['telex', 'đất']);
  text.changeMethod();
  text.clear();
  press(text, 'd9a61t');
  expect([text.method, text.value]).toEqual(['vni', 'đất']);
  text.changeMethod();
  expect(text.method).toBe('direct');
});

test('delete takes one letter with its signs', () => {
  const text = new TypedText(typing);
  text.value = 'đấ';
  text.press({ kind: 'delete' });
  expect(text.value).toBe('đ');
});

test('delete takes exactly the last letter, whatever was typed by whichever method', () => {
  const keys = fc.array(fc.constantFrom(...Array.from('aăâeêioôơuưydđtngsfrxjwz 16789.')), { maxLength: 16 });
  fc.assert(
    fc.property(keys, fc.constantFrom('direct', 'telex', 'vni'), (run, method) => {
      const text = new TypedText(typing);
      text.method = method;
      press(text, run.join(''));
      const letters = Array.from(text.value);
      expect(text.value).toBe(text.value.normalize('NFC'));
      text.press({ kind: 'delete' });
      expect(text.value).toBe(letters.slice(0, -1).join(''));
    }),
  );
});

test('the next person finds an empty field and the first method', () => {
  const text = new TypedText(typing);
  text.changeMethod();
  press(text, 'ddaats');
  text.reset();
  expect([text.value, text.method]).toEqual(['', 'direct']);
});

test('the text stops growing at its limit', () => {
  const text = new TypedText(typing, 3);
  press(text, 'abcd');
  expect(text.value).toBe('abc');
});

test('VNI shows the digits it needs', () => {
  expect(
    keyRows('letters', 'vni')[0]
      ?.map((key) => key.kind === 'text' && key.text)
      .join(''),
  ).toBe('1234567890');
});
