// check.mjs FILE...: each page in a real browser, light and dark: no axe-core violation (WCAG 2.2 A and AA, best practice), no script,
// no request; at 320 pixels no scrolling sideways, and no letters of less than 12 pixels. Says what is wrong and ends with 1.
import { axe, each, withBrowser, withPage } from './browser.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const problems = [];

// All rules at first; in other looks those that depend on the look.
async function accessible(page, file, look, options = { runOnly: { type: 'tag', values: RULES } }) {
  const result = await page.evaluate((chosen) => globalThis.axe.run(document, { ...chosen, resultTypes: ['violations'] }), options);
  for (const violation of result.violations) {
    const places = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join('\n    ');
    problems.push(`${file} (${look}): ${violation.id}: ${violation.help}\n    ${places}`);
  }
  return result.passes.length;
}

async function contained(page, requests, file) {
  if (requests.length > 0) problems.push(`${file}: asks for ${requests.join(', ')}`);
  const parts = await page.locator('script, iframe, object, embed, link[rel=stylesheet], [onclick], [onload], [onerror]').count();
  if (parts > 0) problems.push(`${file}: ${parts} scripts or foreign parts`);
}

async function narrow(page, file) {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const over = [...document.querySelectorAll('body *')].filter((node) => node.getBoundingClientRect().right > limit + 1);
    const scrolls = document.documentElement.scrollWidth > limit;
    const has = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== '');
    const shown = (node) => node.getClientRects().length > 0;
    const texts = [...document.querySelectorAll('body *:not(svg *)')].filter((node) => has(node) && shown(node));
    const small = texts.filter((node) => parseFloat(getComputedStyle(node).fontSize) < 12);
    return { scrolls, small: small.slice(0, 3).map((node) => node.outerHTML.slice(0, 120)), over: over.slice(0, 3).map((node) => node.outerHTML.slice(0, 120)) };
  });
  if (wide.small.length > 0) problems.push(`${file}: too small on a telephone: ${wide.small.join('\n    ')}`);
  if (wide.scrolls || wide.over.length > 0) problems.push(`${file}: wider than 320 pixels: ${wide.over.join('\n    ')}`);
}

const files = process.argv.slice(2);
let passes = 0;
await withBrowser(async (browser) => {
  await each(files, async (file) => {
    await withPage(browser, file, {}, async (page, requests) => {
      await page.evaluate(axe);
      passes += await accessible(page, file, 'light');
      await contained(page, requests, file);
      await page.emulateMedia({ colorScheme: 'dark' });
      passes += await accessible(page, file, 'dark', { runOnly: ['color-contrast'] });
      await page.setViewportSize({ width: 320, height: 640 });
      await narrow(page, file);
      passes += await accessible(page, file, '320 pixels', { runOnly: ['color-contrast', 'target-size', 'scrollable-region-focusable'] });
    });
  });
});
if (files.length === 0 || passes === 0) problems.push('nothing was checked');
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  console.log(`${files.length} pages, ${passes} rules kept`);
}
