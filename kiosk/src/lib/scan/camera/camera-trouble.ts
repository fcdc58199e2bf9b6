export type CameraTrouble = 'refused' | 'missing' | 'unplugged' | 'failed';

/** Why a camera did not start; the reader throws strings that hold the browser's own word somewhere. */
export function cameraTroubleOf(error: unknown): CameraTrouble {
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/NotAllowed|Permission|denied/i.test(words)) return 'refused';
  if (/NotFound|Overconstrained|not supported|DevicesNotFound|no camera/i.test(words)) return 'missing';
  return 'failed';
}
