import { chromium } from "@playwright/test";
const base = "http://localhost:4120";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const shots = process.argv.slice(2);
for (const [width, scheme] of [[1280, "light"], [375, "dark"]]) {
  for (const who of ["Hannah", "Martha", "Imogen"]) {
    const c = await b.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: false });
    const p = await c.newPage();
    await p.goto(base + "/demo");
    await p.getByRole("button", { name: new RegExp("^Be " + who) }).click();
    const snap = async (name, path) => {
      if (path) { const r = await p.goto(base + path); if (r.status() !== 200) console.log(who, path, r.status()); }
      await p.screenshot({ path: `/tmp/shots-waves/${who}-${name}-${width}.png`, fullPage: true });
    };
    await snap("home");
    await snap("desk", "/responses");
    await snap("closed", "/responses?state=closed");
    if (who === "Imogen") { await snap("project", "/responses?state=closed&by=project&kind=lesson"); await snap("hub", "/responses?hub=archimedes-ne"); }
    else {
      await snap("chase", "/responses/chase");
      await p.goto(base + "/responses");
      const link = p.locator("table a").first();
      if (await link.count()) { await link.click(); await snap("wave"); for (const d of await p.locator("details").all()) await d.locator("summary").click(); await p.screenshot({ path: `/tmp/shots-waves/${who}-wave-open-${width}.png`, fullPage: true }); 
        const g = p.getByLabel("Breadcrumb").getByRole("link").first(); await g.click(); await snap("group");
        const o = p.getByRole("link", { name: /Open the (baseline|endline) now/ }); if (await o.count()) { await o.first().click(); await snap("open"); } }
    }
    await c.close();
  }
}
await b.close();
