/** Pictures of the examples as the server sends them, without a server. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Workspace } from '../../files/workspace.ts';
import { Pictures } from '../../server/pictures.ts';
import type { Picture, PictureOf } from '../../server/protocol.ts';

const examples = join(import.meta.dirname, '../../examples');

/** @param text written over the file's own */
export async function exampleOf(name: string, shown: Partial<PictureOf> = {}, text?: string): Promise<Picture> {
  const workspace = new Workspace();
  await workspace.load([examples]);
  const uri = pathToFileURL(join(examples, name)).href;
  if (text !== undefined) workspace.setOpen(uri, text);
  let pictures: Pictures | undefined;
  try {
    return await new Promise<Picture>((resolve) => {
      const send = (picture: Picture): void => {
        if (picture.drawing?.plain !== true) resolve(picture);
      };
      pictures = new Pictures({ workspace, send, versionOf: () => 1, toEditor: (address) => address, log: () => undefined });
      pictures.open('panel 1', { ...shown, uri });
    });
  } finally {
    pictures?.dispose();
  }
}
