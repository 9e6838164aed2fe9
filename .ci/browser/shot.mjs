// shot.mjs FILE IMAGE.png [--width N] [--height N] [--dark] [--print] [--whole]: what the page looks like.
import { parseArgs } from 'node:util';
import { withBrowser, withPage } from './browser.mjs';

const { values, positionals: [file, image] } = parseArgs({
  allowPositionals: true,
  options: { width: { type: 'string' }, height: { type: 'string' }, dark: { type: 'boolean' }, print: { type: 'boolean' }, whole: { type: 'boolean' } },
});
const { dark, print } = values;
const size = { width: Number(values.width ?? 1280), height: Number(values.height ?? 900) };
await withBrowser((browser) => withPage(browser, file, { ...size, dark, print }, (page) => page.screenshot({ path: image, fullPage: values.whole })));
