/** What is lit in the picture: the thing that the cursor is in. */

export interface Lit {
  readonly id: string;
  readonly element: SVGElement;
  /** Whether it was another thing before. */
  readonly isNew: boolean;
}

export interface Marks {
  /** Lights the first of these that is drawn; undefined where none is. */
  light(ids: readonly string[]): Lit | undefined;
  /** After each patch: a patch may have made the elements anew or set their classes. */
  refresh(): void;
}

/** Keeps the class `lit` on the right elements: a card, and what else stands for the same thing, as the points of its curve. */
export function marks(root: SVGElement): Marks {
  let wanted: readonly string[] = [];
  let lit: string | undefined;

  const put = (): { readonly id: string; readonly element: SVGElement } | undefined => {
    let found: { id: string; element: SVGElement } | undefined;
    let elements: readonly SVGElement[] = [];
    for (const id of wanted) {
      elements = [...root.querySelectorAll<SVGElement>(`[data-id="${CSS.escape(id)}"]`)];
      const [element] = elements;
      if (!element) continue;
      found = { id, element };
      break;
    }
    for (const old of root.querySelectorAll('.lit')) old.classList.remove('lit');
    for (const each of elements) each.classList.add('lit');
    return found;
  };

  return {
    light(ids) {
      wanted = ids;
      const found = put();
      const isNew = found?.id !== lit;
      lit = found?.id;
      return found && { ...found, isNew };
    },
    refresh() {
      put();
    },
  };
}
