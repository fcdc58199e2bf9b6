import { foldVietnamese } from '../text/fold.ts';

/** The id of a catalogue field from its official name: "Hộ tịch" is "ho-tich". Spellings that fold alike share an id. */
export const fieldIdOf = (name: string): string => foldVietnamese(name).replaceAll(' ', '-');
