/**
 * A drawing: the picture as a tree of SVG elements, as plain data.
 *
 * The command turns it into a string, the preview patches it into its page; both see the same tree, so what is exported is what is seen.
 */

/** An SVG element. Attribute names and tags are ours, values and texts may be the user's: they are escaped where they are written out. */
export interface Element {
  readonly tag: string;
  /** Stays the same for the same thing from one picture to the next, so that the preview moves it instead of making it anew. Unique among siblings. */
  readonly key?: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Element | string)[];
}

export interface Drawing {
  /** In pixels at 100 %. */
  readonly width: number;
  readonly height: number;
  /** What a screen reader says, and the SVG's `<title>` and `<desc>`. */
  readonly title: string;
  readonly description: string;
  /** The children of the `<svg>`. */
  readonly content: readonly Element[];
  /** True where the layout engine failed or came too late and plain columns were drawn instead. */
  readonly plain: boolean;
}
