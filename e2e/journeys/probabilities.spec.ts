import { axeFaults } from '../pages/axe.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(180_000);

test('likelihoods are made coherent and taken back, and another ladder is looked at before it is taken', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const records = new RecordsPage(page);
  const likelihoods = records.sheet.getByRole('region', { name: 'How likely each is' });

  await test.step('the sum is shown, and one action makes the numbers coherent', async () => {
    await likelihoods.scrollIntoViewIfNeeded();
    // The numbers of the sample were made coherent already.
    await expect(likelihoods.getByRole('columnheader')).toHaveText(['Hypothesis', 'As given', 'Coherent']);
    await likelihoods.getByRole('button', { name: 'Take back to the numbers given' }).click();
    await expect(likelihoods).toContainText('As given they add up to 102–122 %');
    await expect(likelihoods.getByRole('columnheader')).toHaveText(['Hypothesis', 'Likelihood']);
    const first = likelihoods.getByRole('button', { name: /^How likely hypothesis A is:/ });
    await first.click();
    await page.getByRole('textbox', { name: 'How likely hypothesis A is' }).fill('90');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(likelihoods).toContainText(/Incoherence 0\.1\d/);
    await likelihoods.getByRole('button', { name: 'Make coherent: divide by the sum' }).click();
    await expect(likelihoods.getByRole('columnheader')).toHaveText(['Hypothesis', 'As given', 'Coherent']);
    await expect(likelihoods.getByRole('row', { name: /^A / })).toContainText('90 %');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('by keyboard, it is taken back', async () => {
    await likelihoods.getByRole('button', { name: 'Take back to the numbers given' }).focus();
    await page.keyboard.press('Enter');
    await expect(likelihoods.getByRole('columnheader')).toHaveText(['Hypothesis', 'Likelihood']);
    await likelihoods.getByRole('button', { name: 'Ask for “not” as well' }).click();
    await expect(likelihoods.getByRole('columnheader')).toHaveCount(3);
  });

  await test.step('another ladder shows what it changes, and has no term in its gaps', async () => {
    await brief.title.click();
    await records.inspector.getByRole('combobox', { name: 'Words for likelihood' }).click();
    await page.getByRole('option', { name: 'PHIA yardstick' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change to PHIA yardstick' });
    await expect(dialog.getByRole('row', { name: /^Key judgment 3/ })).toContainText('21–25 %: no term here');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Change the ladder' }).click();
    const likelihood = records.sheet.getByRole('button', { name: /^Likelihood of key judgment 3:/ });
    await expect(likelihood).toHaveText('21–25 %');
    await likelihood.click();
    await page
      .getByRole('button', { name: /^unlikely/ })
      .first()
      .click();
    await page.keyboard.press('Escape');
    await expect(likelihood).toContainText('unlikely(≈25–≈35 %; our estimate 21–25 %)');
    await brief.waitUntilSaved();
  });
});
