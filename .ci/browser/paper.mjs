// paper.mjs LIST...: what comes out of a printer. Each line of a list is a JSON object: `file`, `pages` (sheets of paper), `least` (size
// of the smallest letters, in points) and `words` (what must stand on it). Of a quiz, `sheet` and `key` in place of pages: lists of words
// that must stand together on a page, and no page has some of both. On A4 and on Letter: as many pages, all of the words, nothing cut
// off, no letter smaller. Says what is wrong and ends with 1.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { each, withBrowser, withPage } from './browser.mjs';

const problems = [];
const folder = mkdtempSync(join(tmpdir(), 'paper-'));
// a line may end at a hyphen
const plain = (text) => text.replace(/\s+/g, ' ').replaceAll('- ', '-').trim();

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

/** The pages on which each group stands, all of its words together. */
function places(groups, texts, torn) {
  const found = groups.map((group) => [group, texts.findIndex((text) => group.every((word) => text.includes(plain(word))))]);
  for (const [group, at] of found) if (at < 0) torn(group[0]);
  return new Set(found.map(([, at]) => at));
}

function together({ file, sheet, key }, texts, format) {
  const torn = (word) => problems.push(`${file}: torn apart on ${format}, or not there: ${word}`);
  const [asked, answered] = [places(sheet, texts, torn), places(key, texts, torn)];
  if (sheet.length === 0 || sheet.length !== key.length) problems.push(`${file}: ${sheet.length} questions, ${key.length} answers`);
  if ([...asked].some((at) => answered.has(at))) problems.push(`${file}: questions and answers share a page on ${format}`);
}

async function print(page, wanted, format) {
  const { file, pages, words } = wanted;
  const path = join(folder, `${basename(file)}-${format}.pdf`);
  await page.pdf({ path, format, printBackground: true });
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', path, '-']);
  const count = stdout.split('\f').length - 1;
  if (wanted.sheet) together(wanted, stdout.split('\f').map(plain), format);
  else if (count !== pages) problems.push(`${file}: ${count} pages on ${format}, not ${pages}`);
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
