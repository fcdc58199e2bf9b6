/** A device that reads codes. What it reads is handed on as it is; what it means is for `recognise`. */
export interface Scanner {
  /** Returns what stops it. Where there is no such device it does nothing. */
  start(onscan: (text: string) => void): () => void;
}
