/** An SVG painted into a PNG. The SVG is a data address and loads nothing, so the canvas stays clean and may be read. */

/** @returns the PNG. Rejects with a reason in plain words. */
export async function paintPng(svg: string, width: number, height: number, ratio: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    throw new Error('this picture could not be read as an image');
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is not enough memory for a picture of this size');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('there is not enough memory for a picture of this size');
  return blob;
}

/** Into the clipboard. The page must have the focus. */
export async function copyPng(png: Blob): Promise<void> {
  window.focus();
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
