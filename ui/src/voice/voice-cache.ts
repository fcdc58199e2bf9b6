/** The cache in which a service worker keeps packs of clips. */
export const voiceCache = 'sanh-voices';
