/** Shows a camera's picture and reads the codes in it. Of one reader one camera is opened at a time. */
export interface CodeReader {
  /** Shows the picture in this element. Rejects with why the camera did not start. */
  start(view: HTMLElement, onscan: (text: string) => void): Promise<MediaStreamTrack | undefined>;
  /** Also while it starts; the camera's light goes out. */
  stop(): Promise<void>;
}

/** Fetches a reader and makes it ready; rejects where it cannot work. No camera is asked for. */
export type LoadReader = () => Promise<CodeReader>;

export const picturesPerSecond = 10;
