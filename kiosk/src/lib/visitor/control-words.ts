import { t, type ControlWords } from '@sanh/ui';

/** How controls are called when the screen is read aloud. */
export const controlWords = (): ControlWords => ({
  button: t('visitor.read.button'),
  field: t('visitor.read.field'),
  choice: t('visitor.read.choice'),
  isOn: t('visitor.read.isOn'),
  isOff: t('visitor.read.isOff'),
  isForbidden: t('visitor.read.isForbidden'),
  to: t('visitor.read.to'),
});
