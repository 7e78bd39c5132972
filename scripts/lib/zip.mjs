/** Reads the names in a ZIP archive from its directory at the end, as the format defines it (APPNOTE.TXT, 4.3.12 and 4.3.16). */

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;

/** @param {Buffer} archive a whole ZIP file, under 4 GB */
export function namesInZip(archive) {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error('This is no ZIP archive.');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const names = [];
  for (let i = 0; i < count; i++) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error('The directory of this ZIP archive is broken.');
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    names.push(archive.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names.toSorted();
}
