import { CallFailed, type CallInput, type DossierAnswer } from '@sanh/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aDossierCode, aFoundDossier } from '../testing/a-dossier.ts';
import { DossierPage } from './DossierPage.svelte.ts';

const code = aDossierCode;
const ask = vi.fn<(input: CallInput<'lookUpDossierByPhone'>) => Promise<DossierAnswer>>();
const aPage = (): DossierPage => new DossierPage({ lookUpDossierByPhone: ask });
async function aShownDossier(): Promise<DossierPage> {
  const page = aPage();
  page.code = code;
  page.look('c');
  await vi.waitFor(() => expect(page.desk.state.kind).toBe('found'));
  page.desk.askForProof();
  return page;
}

beforeEach(() => void ask.mockReset().mockResolvedValue(aFoundDossier({ kind: 'not-asked' })));

describe('a code on the phone', () => {
  it.each([` ${code.toLowerCase()} `, `https://x/portaldvc/tra-cuu?SGT=001099012345&MHS=${code}`])(
    '%s is looked up as the code alone',
    async (typed) => {
      const page = aPage();
      page.code = typed;
      page.look('c');
      await vi.waitFor(() => expect(page.desk.state.kind).toBe('found'));
      expect(ask.mock.calls[0]?.[0]).toMatchObject({ centreId: 'c', body: { code, idDigits: null } });
    },
  );

  it.each([
    ['001099012345', 'card'],
    ['G22.99.3-241219795252', 'payment'],
    ['@@@', 'unknown'],
  ])('%s is sent to nobody and said to be no dossier', (typed, notice) => {
    const page = aPage();
    page.code = typed;
    page.look('c');
    expect(page.notice).toBe(notice);
    expect(page.code).toBe(typed);
    expect(ask).not.toHaveBeenCalled();
  });

  it('pressed twice is asked for once', () => {
    const page = aPage();
    page.code = code;
    page.look('c');
    page.look('c');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('stays when nobody answers', async () => {
    ask.mockRejectedValue(new CallFailed(null));
    const page = aPage();
    page.code = code;
    page.look('c');
    await vi.waitFor(() => expect(page.desk.state.kind).toBe('failed'));
    expect(page.code).toBe(code);
  });
});

describe('the address of a receipt', () => {
  it.each([
    `https://sanh.test/kiosk/find-dossier/?centre=c#/?mhs=${code}`,
    `https://sanh.test/kiosk/find-dossier/?centre=c&MHS=${code}&SGT=001099012345`,
  ])('%s gives its code and is to be cleaned', (address) => {
    const page = aPage();
    expect(page.receive(address)).toBe(true);
    expect(page.code).toBe(code);
  });

  it('without a code is left as it is', () => {
    const page = aPage();
    expect(page.receive('https://sanh.test/kiosk/find-dossier/?centre=phuong-tay-nha-trang')).toBe(false);
    expect(page.code).toBe('');
  });
});

describe('the last digits', () => {
  it('are forgotten with the answer', async () => {
    const page = await aShownDossier();
    ask.mockResolvedValue(aFoundDossier({ kind: 'wrong', triesLeft: 3 }));
    page.digits = '0000';
    await page.prove();
    expect(page.desk.proof).toEqual({ kind: 'wrong', triesLeft: 3 });
    expect(page.digits).toBe('');
  });

  it('stay to be sent again when nobody answers', async () => {
    const page = await aShownDossier();
    ask.mockRejectedValue(new CallFailed(null));
    page.digits = '1234';
    await page.prove();
    expect(page.desk.proof.kind).toBe('failed');
    expect(page.digits).toBe('1234');
  });

  it('go with the dossier', async () => {
    const page = await aShownDossier();
    page.digits = '1234';
    page.another();
    expect([page.code, page.digits, page.desk.state.kind]).toEqual(['', '', 'none']);
  });
});
