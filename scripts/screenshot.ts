import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Names under which systems install it; the variable CHROMIUM goes first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** Takes a picture of the top of a page, as wide and as high as said. @throws where no Chromium is installed */
export async function takeScreenshot(page: string, target: string, width: number, height: number): Promise<void> {
  const options = [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    `--window-size=${width},${height}`,
    `--screenshot=${resolve(target)}`,
    pathToFileURL(resolve(page)).href,
  ];
  for (const name of [process.env['CHROMIUM'] ?? [], NAMES].flat())
    try {
      await promisify(execFile)(name, options);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  throw new Error('No Chromium is installed. Install one, or name its program in the variable CHROMIUM.');
}
