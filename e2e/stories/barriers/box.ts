export interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Measured {
  /** Controls as far as they can be seen. */
  readonly controls: readonly Box[];
  /** Smaller than a finger needs. */
  readonly small: readonly string[];
  /** Words of which a part cannot be seen and cannot be scrolled to. */
  readonly cut: readonly string[];
  /** Words that lie over others, controls over controls. */
  readonly overlaps: readonly string[];
}
