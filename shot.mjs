import { chromium } from '@playwright/test';
const [,, base, who, out, ...paths] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const width of [1280, 375]) {
  const page = await (await browser.newContext({ viewport: { width, height: 800 }, locale: 'fr-FR', baseURL: base })).newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text()));
  page.on('pageerror', (e) => console.log('pageerror:', e.message));
  await page.goto('/connexion');
  await page.getByLabel('Adresse électronique').fill(who);
  await page.getByLabel('Mot de passe', { exact: true }).fill('panorama-demo-2018');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((u) => !u.pathname.startsWith('/connexion'), { timeout: 60000 });
  for (const [i, p] of paths.entries()) {
    await page.goto(p, { timeout: 60000 });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${out}-${i}-${width}.png`, fullPage: true });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    console.log(p, width, 'overflow', over, await page.title());
  }
}
await browser.close();
