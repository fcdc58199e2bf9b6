/** Something that can say a sentence. */
export interface Voice {
  /** Whether it has a voice of this language, e.g. `vi`. */
  canSpeak(language: string): boolean;
  /** Resolves when the sentence is over, or has been hushed. */
  speak(text: string, language: string): Promise<void>;
  hush(): void;
}
