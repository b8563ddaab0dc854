/** Whether a page is for everyone: axe with every rule on, in both themes, on a phone and on a desk. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that look at colours: they are asked again where only the theme has changed. */
const ofColour = ["color-contrast", "link-in-text-block"];

/** Every rule in each theme and at each width, and those of colour in all four. */
const looks = [
  { width: 375, colorScheme: "light", every: true },
  { width: 375, colorScheme: "dark", every: false },
  { width: 1280, colorScheme: "dark", every: true },
  { width: 1280, colorScheme: "light", every: false },
] as const;

/**
 * axe on a page, which it is brought into once, however often it then looks. All that breaks a rule is told with
 * every place; of what keeps one, axe need not describe each place, which is most of its work.
 * There is no frame to look into, so the second page axe would open for each look is saved.
 */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => "axe" in window);
  const builder = new AxeBuilder({ page, ...(isThere ? { axeSource: "axe" } : {}) });
  return builder.setLegacyMode().options({ resultTypes: ["violations"] });
}

/** What axe finds on a page as it stands, with the rules it has switched on by itself. */
export const problemsOf = async (page: Page) => (await (await axeOn(page)).analyze()).violations;

/** Looks at the page as it stands, four times. */
export async function expectForEveryoneHere(page: Page) {
  const before = page.viewportSize();
  for (const { width, colorScheme, every } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = await axeOn(page);
    const { violations } = await (every ? axe.withTags(tags) : axe.withRules(ofColour)).analyze();
    const said = violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      at: nodes.map(({ html }) => html.slice(0, 160)),
    }));
    expect.soft(said, `${page.url()} at ${width} px, ${colorScheme}`).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, `${page.url()} scrolls sideways at ${width} px`).toBeLessThanOrEqual(width);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

/** Goes to each address and looks at it. */
export async function expectForEveryone(page: Page, addresses: readonly string[]) {
  for (const address of addresses) {
    await page.goto(address);
    await expectForEveryoneHere(page);
  }
}
