import type { Attachment } from 'svelte/attachments';

/** 1 … 9 choose within the dialog that the element stands in; digits typed into a field stay text. */
export function digitKeys(isOn: boolean, choose: (index: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const dialog = element.closest<HTMLElement>('[role="dialog"]');
    if (!isOn || dialog === null) return;
    const pressed = ({ key, target }: KeyboardEvent): void => {
      const isText =
        target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';
      if (!isText && /^[1-9]$/.test(key)) choose(Number(key) - 1);
    };
    dialog.addEventListener('keydown', pressed);
    return () => dialog.removeEventListener('keydown', pressed);
  };
}
