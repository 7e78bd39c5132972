/** What became of a thing from an older state of a journey to a newer one. Plain data, from whoever compared the two. */
export interface Change {
  /** `same` says only that two things of different ids are one; things of equal ids are one anyway. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'same';
  /** The id in the older journey; missing where the thing is new. */
  readonly older?: string;
  /** The id in the newer journey; missing where the thing is gone. */
  readonly newer?: string;
  /** In a few words what changed: “emotion −1 → +1”. For tooltips and the card's last line. */
  readonly text?: string;
}
