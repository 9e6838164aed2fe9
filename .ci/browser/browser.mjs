// A headless Chromium for the checks: `withPage(options, use)` opens a fresh page and closes everything behind it.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const installed = createRequire(resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../target/ci-node/package.json'));
const { chromium } = installed('playwright-core');

/** The source of axe-core, to be evaluated in a page. */
export const axe = readFileSync(installed.resolve('axe-core/axe.min.js'), 'utf8');

const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** The address of a file. */
export const address = (file) => pathToFileURL(resolve(file)).href;

/** Starts the browser, hands it over, and ends it whatever happens. */
export async function withBrowser(use) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Opens a file in a fresh context. Options: width and height in pixels, dark, print. `requests` lists all that the page asked for
 * beside itself.
 */
export async function withPage(browser, file, { width = 1280, height = 900, dark = false, print = false } = {}, use) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  try {
    const page = await context.newPage();
    const requests = [];
    page.on('request', (request) => request.url() !== address(file) && requests.push(request.url()));
    if (print) await page.emulateMedia({ media: 'print' });
    await page.goto(address(file));
    return await use(page, requests);
  } finally {
    await context.close();
  }
}

/** Works through a list, a few things at once: the browser prints one page while another loads. */
export async function each(list, work) {
  const rest = list.values();
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (const thing of rest) await work(thing);
  }));
}
