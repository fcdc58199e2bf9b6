const headPages = 2;

/** The first two pages of an Ogg Opus file say how to decode it, the others hold the sound. */
export function splitHead(file: Buffer): { readonly head: Buffer; readonly body: Buffer } {
  let at = 0;
  for (let page = 0; page < headPages; page += 1) at += pageLength(file, at);
  return { head: file.subarray(0, at), body: file.subarray(at) };
}

function pageLength(file: Buffer, at: number): number {
  if (file.toString('latin1', at, at + 4) !== 'OggS') throw new Error('not an Ogg page');
  const segments = file.readUInt8(at + 26);
  const lengths = file.subarray(at + 27, at + 27 + segments);
  return 27 + segments + lengths.reduce((sum, length) => sum + length, 0);
}
