// pdf.mjs FILE DOCUMENT.pdf [--format A4|Letter]: the page as it prints; says nothing. Margins and sizes are the page's own.
import { parseArgs } from 'node:util';
import { withBrowser, withPage } from './browser.mjs';

const { values, positionals: [file, document] } = parseArgs({ allowPositionals: true, options: { format: { type: 'string' } } });
await withBrowser((browser) => withPage(browser, file, {}, (page) => page.pdf({ path: document, format: values.format ?? 'A4', printBackground: true })));
