/** Devices are listed by names people recognise. */
import { expect, test } from "vitest";
import { deviceName } from "./device-name.ts";

test("a browser says which it is and what it runs on", () => {
  const chrome = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36";
  const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1";
  expect(deviceName(chrome)).toBe("Chrome on Windows");
  expect(deviceName(`${chrome} Edg/130.0`)).toBe("Edge on Windows");
  expect(deviceName(phone)).toBe("Safari on an iPhone");
});

test("one that says nothing is unknown", () => {
  for (const said of [null, "", "curl/8"]) expect(deviceName(said)).toBe("An unknown device");
});
