/** Unpacks the Chromium that an npm package carries into the folder for temporary files, and prints where it is. */
import chromium from '@sparticuz/chromium';

console.log(await chromium.executablePath());
