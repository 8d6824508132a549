// What a start of the window reads of its page: the size of ui/dist gzipped, fonts apart, held against its limit.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const LIMIT = 350;

const folder = join(import.meta.dirname, 'dist');
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) =>
  it.isFile(),
);
const isFont = ({ name }) => name.endsWith('.woff2');
const read = (file) => readFileSync(join(file.parentPath, file.name));

const page = files
  .filter((it) => !isFont(it))
  .reduce((sum, it) => sum + gzipSync(read(it)).length, 0);
const fonts = files.filter(isFont).reduce((sum, it) => sum + read(it).length, 0);
const kilobytes = (bytes) => Math.ceil(bytes / 1000);

const said = `The page is ${kilobytes(page)} kB gzipped (limit ${LIMIT} kB), and its fonts ${kilobytes(fonts)} kB.`;
if (files.length === 0 || kilobytes(page) > LIMIT) {
  console.error(said);
  process.exit(1);
}
console.log(said);
