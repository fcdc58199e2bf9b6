import { neededTexts, type SpeakingStyle } from '@sanh/domain';

/** What centres say around number and counter, as far as it is known; other words a pack of one's own holds. */
const phrases: Readonly<Record<string, readonly string[]>> = {
  vi: [
    ...[
      'mời số',
      'xin mời số',
      'kính mời số',
      'mời công dân số',
      'xin mời số thứ tự',
      'xin mời khách hàng số',
    ],
    ...[
      'đến',
      'tới',
      'vào',
      'đến quầy',
      'đến quầy số',
      'quầy',
      'quầy số',
      'cửa',
      'bàn',
      'phòng',
      'số',
      'thứ tự',
    ],
    ...[
      'mời',
      'xin mời',
      'kính mời',
      'công dân',
      'khách hàng',
      'ông bà',
      'nhắc lại',
      'gọi lại',
      'lần',
      'tiếp theo',
    ],
    ...['xin cảm ơn', 'vui lòng', 'bàn hướng dẫn', 'tầng', 'bên trái', 'bên phải'],
    ...['mười', 'mươi', 'mốt', 'lăm', 'tư', 'lẻ', 'linh', 'trăm', 'nghìn', 'ngàn'],
  ],
  en: [
    ...[
      'number',
      'now serving number',
      'please',
      'go to',
      'please go to',
      'to',
      'counter',
      'desk',
      'window',
      'room',
    ],
    ...[
      'ticket',
      'ticket number',
      'again',
      'thank you',
      'next',
      'floor',
      'and',
      'hundred',
      'thousand',
      'now serving',
    ],
    ...['please come to', 'come to', 'one hundred'],
  ],
};

/** Everything a pack of calls says: phrases, letters, digits, and whole numbers below a hundred with their own tune. */
export function announcementTexts(style: SpeakingStyle): readonly string[] {
  const numbers = neededTexts(style).filter((text) => text.split(' ').length <= 3);
  return [...(phrases[style.language] ?? []), ...numbers];
}
