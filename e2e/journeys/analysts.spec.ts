import { axeFaults } from '../pages/axe.ts';
import { expect, test } from '../pages/program.ts';
import { RecordsPage } from '../pages/records.ts';
import { openSample } from '../pages/start.ts';

test.setTimeout(180_000);

test('several analysts give numbers by keyboard, and their mean is taken over and back', async ({
  program: { page },
}) => {
  const brief = await openSample(page);
  const records = new RecordsPage(page);
  const group = records.sheet.getByRole('region', { name: 'Numbers of several analysts' });
  const likelihoods = records.sheet.getByRole('region', { name: 'How likely each is' });
  const adding = group.getByRole('combobox', { name: 'Add an analyst' });
  const field = (name: string, label: string) =>
    group.getByRole('textbox', { name: `${name} on hypothesis ${label}, in per cent` });

  await test.step('an analyst is added by name and types one number after the other', async () => {
    await adding.scrollIntoViewIfNeeded();
    await expect(group).not.toContainText('Mean');
    expect(await axeFaults(page)).toEqual([]);
    await adding.fill('R. Okafor');
    await page.keyboard.press('Enter');
    await expect(field('R. Okafor', 'A')).toBeFocused();
    for (const number of ['60', '20-30', '0', '10']) {
      await page.keyboard.type(number);
      await page.keyboard.press('Enter');
      if (number !== '0') continue;
      await expect(group.getByRole('alert')).toHaveText('1 to 99, or two with a dash');
      await expect(field('R. Okafor', 'C')).toBeFocused();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
    }
    await expect(field('R. Okafor', 'B')).toHaveValue('20–30');
    await expect(field('R. Okafor', 'D')).toHaveValue('10');
    await expect(group).toContainText(
      'The mean is shown once two analysts have a number for every hypothesis.',
    );
  });

  await test.step('whoever has not answered is named and not counted', async () => {
    await adding.click();
    await adding.fill('L. Haddad');
    await page.keyboard.press('Enter');
    await expect(field('L. Haddad', 'A')).toBeFocused();
    await expect(group).toContainText('L. Haddad (no answer yet)');
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await expect(group).toContainText('L. Haddad (3 missing)');
    for (const number of ['50', '10', '10']) {
      await page.keyboard.type(number);
      await page.keyboard.press('Enter');
    }
    await expect(group).toContainText('The mean of 2 analysts');
    await expect(group.getByRole('row', { name: /^A / })).toContainText('45 %');
    const line = group.getByRole('img', { name: /^Hypothesis A: from 30–60 %, mean 45 %/ });
    await expect(line).toBeVisible();
    await expect(group.getByRole('list')).toContainText('The analysts are 30 points apart on hypothesis A');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('nothing is pooled before it is asked for, and then all of it is one change', async () => {
    await expect(likelihoods.getByRole('columnheader')).toHaveText(['Hypothesis', 'As given', 'Coherent']);
    await group.getByRole('radio', { name: 'Least squares' }).click();
    await group.getByRole('radio', { name: 'Divide by the sum' }).click();
    await group.getByRole('button', { name: /^Take the mean over/ }).click();
    await expect(likelihoods).toContainText('The mean of the numbers of R. Okafor and L. Haddad');
    const heads = ['Hypothesis', 'As given', 'Mean of the analysts'];
    await expect(likelihoods.getByRole('columnheader')).toHaveText(heads);
    await expect(group).toContainText('The brief has this mean as its likelihoods.');
    await field('L. Haddad', 'D').fill('12');
    await page.keyboard.press('Enter');
    await expect(group.getByRole('list')).toContainText('Since the mean was taken over');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(likelihoods.getByRole('columnheader')).toHaveText(['Hypothesis', 'As given', 'Coherent']);
    await page.keyboard.press('Control+y');
    await likelihoods.getByRole('button', { name: 'Take back to what the brief had' }).click();
    await expect(likelihoods).not.toContainText('The mean of the numbers');
  });

  await test.step('an analyst gives a reason and is taken out, with undo', async () => {
    await group.getByRole('button', { name: '2 L. Haddad' }).click();
    await page.getByRole('textbox', { name: 'Reason, hypothesis B' }).fill('Tankers were singled out twice.');
    await page.getByRole('button', { name: 'Take out with all numbers' }).click();
    await expect(field('L. Haddad', 'A')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(field('L. Haddad', 'A')).toHaveValue('30');
    await brief.waitUntilSaved();
  });
});
