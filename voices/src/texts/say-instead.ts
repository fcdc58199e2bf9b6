/** Words that the Vietnamese voice would read by letters or in no way that anybody would know. */
const vietnamese: Readonly<Record<string, string>> = {
  vneid: 'vi en i đi',
  zalo: 'da lô',
  email: 'i meo',
  online: 'on lai',
  internet: 'in tơ nét',
  web: 'goép',
  website: 'goép sai',
  wifi: 'oai phai',
  camera: 'ca mê ra',
  sms: 'ét em ét',
  pin: 'pin',
  viettel: 'việt teo',
  kiosk: 'ki ốt',
};

/** What the voice is given in place of this text. */
export const sayInstead = (text: string, language: string): string =>
  language === 'vi'
    ? text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => vietnamese[word.toLowerCase()] ?? word)
    : text;
