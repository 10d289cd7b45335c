import { expect, test } from '@jest/globals';
import { embedAddress, embedCode, wholeAddress } from '../../../../web/explorer/export/embed.ts';

const address = 'https://samverkan.example.org/?county=14&county=13&lang=sv';

test('an embedded view is the same address, marked, and leads back to the whole page', () => {
  expect(embedAddress(address)).toBe(`${address}&embed=1`);
  expect(wholeAddress(embedAddress(address))).toBe(address);
});

test('the code to embed is one frame with an address and a name, whatever these are', () => {
  const code = embedCode(`${address}&q=%22%3E`, '"><script>alert(1)</script>');
  expect(code).toContain(
    'src="https://samverkan.example.org/?county=14&amp;county=13&amp;lang=sv&amp;q=%22%3E&amp;embed=1"',
  );
  expect(code).toContain('title="&quot;&gt;&lt;script&gt;');
  expect(code.match(/<\w+/g)).toEqual(['<iframe']);
});
