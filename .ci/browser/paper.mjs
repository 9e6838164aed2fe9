// paper.mjs LIST...: what comes out of a printer. Each line of a list is a JSON object: `file`, `pages` (sheets of paper), `least` (size
// of the smallest letters, in points) and `words` (what must stand on it). On A4 and on Letter: as many pages, all of the words, nothing
// cut off, no letter smaller. Says what is wrong and ends with 1.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { each, withBrowser, withPage } from './browser.mjs';

const problems = [];
const folder = mkdtempSync(join(tmpdir(), 'paper-'));
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** What is smaller than it should be, and what is cut off by its card or sticks out of the page. */
function looks(least) {
  const found = [];
  const page = document.body.getBoundingClientRect();
  for (const node of document.querySelectorAll('body *:not(svg *)')) {
    const text = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== '');
    const size = parseFloat(getComputedStyle(node).fontSize) * 0.75;
    if (text && size < least - 0.01) found.push(`letters of ${size} points: ${node.textContent.trim().slice(0, 60)}`);
    const box = node.getBoundingClientRect();
    if (text && (box.right > page.right + 1 || box.left < page.left - 1)) found.push(`sticks out: ${node.textContent.trim().slice(0, 60)}`);
  }
  for (const card of document.querySelectorAll('.card')) {
    const inside = card.getBoundingClientRect();
    const cut = [...card.querySelectorAll('*')].some((node) => node.getBoundingClientRect().bottom > inside.bottom - 3);
    if (cut || card.scrollHeight > card.clientHeight + 1) found.push(`cut off: ${card.textContent.trim().slice(0, 60)}`);
  }
  return found.slice(0, 3);
}

async function print(page, { file, pages, words }, format) {
  const path = join(folder, `${basename(file)}-${format}.pdf`);
  await page.pdf({ path, format, printBackground: true });
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', path, '-']);
  const count = stdout.split('\f').length - 1;
  if (count !== pages) problems.push(`${file}: ${count} pages on ${format}, not ${pages}`);
  const text = plain(stdout);
  const missing = words.filter((word) => !text.includes(plain(word)));
  if (words.length === 0 || missing.length > 0) problems.push(`${file}: missing on ${format}: ${missing.join(' | ')}`);
}

const lines = process.argv.slice(2).flatMap((list) => readFileSync(list, 'utf8').split('\n').filter((line) => line !== ''));
await withBrowser(async (browser) => {
  await each(lines.map((line) => JSON.parse(line)), async (wanted) => {
    // 186 mm, as wide as the page box
    await withPage(browser, wanted.file, { width: 703, height: 964, print: true }, async (page) => {
      for (const found of await page.evaluate(looks, wanted.least)) problems.push(`${wanted.file}: ${found}`);
      for (const format of ['A4', 'Letter']) await print(page, wanted, format);
    });
  });
});
rmSync(folder, { recursive: true });
if (lines.length === 0) problems.push('nothing was checked');
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`${lines.length} handouts print as they should`);
}
