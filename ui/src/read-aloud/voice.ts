/** Something that can say a sentence. */
export interface Voice {
  /** Looks what it can speak. Returns what stops that. */
  start(): () => void;
  /** Whether it has a voice of this language, e.g. `vi`. */
  canSpeak(language: string): boolean;
  /** Resolves when the sentence is over, or has been hushed: then true. False when it could not be said. */
  speak(text: string, language: string): Promise<boolean>;
  hush(): void;
}
